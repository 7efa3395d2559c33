using System.Diagnostics;

namespace TestKit;

/// <summary>The verb <c>verify</c> as an auditor runs it: the program and the file in an empty folder, with no setting of the marketplace around.</summary>
public static class BundleCheck
{
    /// <returns>The exit code and everything that was printed.</returns>
    public static async Task<(int Exit, string Said)> RunAsync(string file, CancellationToken ct)
    {
        var elsewhere = Directory.CreateTempSubdirectory("auditor-").FullName;
        try
        {
            var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Marketplace.Api.dll"), "verify", file])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = elsewhere,
            };
            foreach (var name in start.Environment.Keys.Except(["PATH", "DOTNET_ROOT"], StringComparer.OrdinalIgnoreCase).ToList())
            {
                start.Environment.Remove(name);
            }

            start.Environment["HOME"] = elsewhere;
            using var run = Process.Start(start)!;
            var errors = run.StandardError.ReadToEndAsync(ct);
            var said = await run.StandardOutput.ReadToEndAsync(ct) + await errors;
            await run.WaitForExitAsync(ct);
            return (run.ExitCode, said);
        }
        finally
        {
            Directory.Delete(elsewhere, recursive: true);
        }
    }
}
