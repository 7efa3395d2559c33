using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace LocalCloud.Hosting;

/// <summary>What a browser keeps for us between two requests: sealed, for one path alone, and worth nothing after its time.</summary>
/// <typeparam name="T">What is kept.</typeparam>
internal sealed class SmallCookie<T>(IDataProtectionProvider protection, string name, TimeSpan lifetime)
    where T : class
{
    private readonly ITimeLimitedDataProtector _box = protection.CreateProtector($"cookie:{name}").ToTimeLimitedDataProtector();

    public void Set(HttpContext context, string path, T value) =>
        context.Response.Cookies.Append(name, _box.Protect(JsonSerializer.Serialize(value), lifetime), Of(context, path));

    public void Clear(HttpContext context, string path) => context.Response.Cookies.Delete(name, Of(context, path));

    /// <summary>Null when there is none, or it is not ours, or too old.</summary>
    public T? Read(HttpContext context)
    {
        try
        {
            return context.Request.Cookies[name] is { } text ? JsonSerializer.Deserialize<T>(_box.Unprotect(text)) : null;
        }
        catch (Exception e) when (e is CryptographicException or JsonException)
        {
            return null;
        }
    }

    private static CookieOptions Of(HttpContext context, string path) =>
        new() { Path = path, HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps };
}
