using System.Globalization;
using System.Security.Cryptography;
using Catalog;
using Catalog.Audit.Tree;
using Marketplace.Api.Audit;
using Marketplace.Api.Provisioning;
using Microsoft.Extensions.Options;

namespace Marketplace.Api.Edge.Commands;

/// <summary>The verbs <c>audit verify</c>, which computes the audit tree again from the kept facts, and <c>audit rotate-key</c>.</summary>
internal static class AuditCommand
{
    public const string Verify = "verify";

    public const string RotateKey = "rotate-key";

    public static string? VerbOf(string[] args) => args is ["audit", Verify or RotateKey, ..] ? args[1] : null;

    public static void Register(IServiceCollection services) => services.AddSecrets().AddSingleton<SigningKeys>();

    /// <returns>Whether nothing is wrong.</returns>
    public static Task<bool> RunAsync(string verb, IServiceProvider services, TextWriter output, TextWriter errors, CancellationToken ct) =>
        verb == Verify ? VerifyAsync(services, output, errors, ct) : RotateAsync(services, output, errors, ct);

    private static async Task<bool> VerifyAsync(IServiceProvider services, TextWriter output, TextWriter errors, CancellationToken ct)
    {
        var verdict = await services.GetRequiredService<VerifyAudit>().RunAsync(ct);
        if (verdict.Broken is { } broken)
        {
            await errors.WriteLineAsync(FaultText.Of(broken));
            return false;
        }

        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"""
            intact
              entries       {verdict.Size}, {verdict.Waiting} more wait for their place
              root          {Convert.ToHexStringLower(verdict.Root)}
              checkpoints   {verdict.Checkpoints}, every signature good
            """));
        return true;
    }

    private static async Task<bool> RotateAsync(IServiceProvider services, TextWriter output, TextWriter errors, CancellationToken ct)
    {
        try
        {
            var (now, before) = await services.GetRequiredService<SigningKeys>().RotateAsync(ct);
            await output.WriteLineAsync($"""
                rotated
                  signs from now on   {now.Id}
                  signed until now    {before?.Id ?? "none"}
                """);
            return true;
        }
        catch (Exception unusable) when (unusable is OptionsValidationException or CryptographicException)
        {
            await errors.WriteLineAsync(unusable.Message);
            return false;
        }
    }
}
