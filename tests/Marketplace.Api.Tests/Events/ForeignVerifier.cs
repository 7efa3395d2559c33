using System.Diagnostics;
using System.Text.Json;

namespace Marketplace.Api.Tests.Events;

/// <summary>A signed message as it is put before a foreign verifier.</summary>
internal sealed record Shown(string Secret, string Id, long Time, string Signatures, string Body);

/// <summary>The npm packages standardwebhooks and svix, installed once beside the tests.</summary>
internal static class ForeignVerifier
{
    private const string Missing = "The packages standardwebhooks and svix of npm are not there: this needs Node.js 20 with npm and a package registry.";

    private const string Program = """
        import { Webhook } from "standardwebhooks";
        import { Webhook as Svix } from "svix";
        const shown = JSON.parse(process.argv[2]);
        const judge = (Kind) => shown.map((one) => {
          try {
            new Kind(one.secret).verify(one.body, { "webhook-id": one.id, "webhook-timestamp": String(one.time), "webhook-signature": one.signatures });
            return "taken";
          } catch { return "refused"; }
        });
        console.log(JSON.stringify({ standardwebhooks: judge(Webhook), svix: judge(Svix) }));
        """;

    private static readonly string Folder = Path.Combine(Path.GetTempPath(), "marketplace-tests", "foreign-verifiers-1");

    /// <summary>Skips the test where the packages cannot be had; fails it when <c>MARKETPLACE_REQUIRE_ALL=1</c>.</summary>
    public static async Task RequireAsync(CancellationToken ct)
    {
        var isThere = Directory.Exists(Path.Combine(Folder, "node_modules", "svix")) || await InstallAsync(ct);
        if (!isThere)
        {
            Assert.SkipUnless(Environment.GetEnvironmentVariable("MARKETPLACE_REQUIRE_ALL") == "1", Missing);
            Assert.Fail(Missing);
        }
    }

    public static async Task<Dictionary<string, string[]>> AskAsync(IReadOnlyList<Shown> shown, CancellationToken ct)
    {
        await File.WriteAllTextAsync(Path.Combine(Folder, "verify.mjs"), Program, ct);
        var (exit, said) = await RunAsync("node", ct, "verify.mjs", JsonSerializer.Serialize(shown, JsonSerializerOptions.Web));
        Assert.True(exit == 0, said);
        return JsonSerializer.Deserialize<Dictionary<string, string[]>>(said)!;
    }

    private static async Task<bool> InstallAsync(CancellationToken ct)
    {
        Directory.CreateDirectory(Folder);
        return (await RunAsync("npm", ct, "install", "--no-audit", "--no-fund", "--ignore-scripts", "standardwebhooks@1.1.1", "svix@1.99.1")).Exit == 0;
    }

    private static async Task<(int Exit, string Said)> RunAsync(string program, CancellationToken ct, params string[] words)
    {
        try
        {
            using var run = Process.Start(new ProcessStartInfo(program, words) { UseShellExecute = false, WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true })!;
            var errors = run.StandardError.ReadToEndAsync(ct);
            var said = await run.StandardOutput.ReadToEndAsync(ct);
            await run.WaitForExitAsync(ct);
            return (run.ExitCode, run.ExitCode == 0 ? said : said + await errors);
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return (127, Missing);
        }
    }
}
