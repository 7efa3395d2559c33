using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace ExampleBroker;

/// <summary>What a town opens, and where its records are fetched. Your application takes its place.</summary>
public static class ExampleApplication
{
    public static void MapExampleApplication(this IEndpointRouteBuilder app)
    {
        app.MapGet("/tenants/{tenant}", (string tenant, IConfiguration settings) => File.Exists(StateOf(settings, tenant))
            ? File.ReadAllText(StateOf(settings, tenant)) == ExamplePlaces.Suspended ? Results.StatusCode(StatusCodes.Status403Forbidden) : Results.Text("Health records")
            : Results.NotFound());
        app.MapGet("/tenants/{tenant}/exports/{access}", (string tenant, string access, HttpRequest request, IConfiguration settings) =>
        {
            var digest = FileOf(settings, tenant, access);
            return File.Exists(digest + ".csv") && PasswordIn(request) is { } password && IsSame(ExamplePlaces.Digest(password), File.ReadAllText(digest))
                ? Results.Bytes(File.ReadAllBytes(digest + ".csv"), "text/csv; charset=utf-8")
                : Results.Unauthorized();
        });
    }

    private static string StateOf(IConfiguration settings, string tenant) => FileOf(settings, tenant, "plan");

    /// <summary>Only the names that <see cref="ExamplePlaces"/> gives lead to a file.</summary>
    private static string FileOf(IConfiguration settings, string tenant, string file) =>
        Path.Combine(new ExamplePlaces(settings).Root, Path.GetFileName(tenant), Path.GetFileName(file));

    /// <summary>Takes as long for a nearly right password as for a wrong one.</summary>
    private static bool IsSame(string shown, string kept) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(shown), Encoding.UTF8.GetBytes(kept));

    private static string? PasswordIn(HttpRequest request)
    {
        if (!AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out var header) || header is not { Scheme: "Basic", Parameter: { } shown })
        {
            return null;
        }

        var bytes = new byte[shown.Length];
        return Convert.TryFromBase64String(shown, bytes, out var length) && Encoding.UTF8.GetString(bytes, 0, length).Split(':', 2) is [_, var password] ? password : null;
    }
}
