using System.Globalization;
using Catalog;
using Catalog.Audit.Tree;

namespace Marketplace.Api.Edge.Commands;

/// <summary>The verb <c>audit verify</c>: computes the audit tree again from the kept facts.</summary>
internal static class AuditCommand
{
    public const string Verify = "verify";

    /// <returns>Whether nothing is wrong.</returns>
    public static async Task<bool> RunAsync(IServiceProvider services, TextWriter output, TextWriter errors, CancellationToken ct)
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
}
