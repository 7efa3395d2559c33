using System.Diagnostics;

namespace TestKit;

/// <summary>The program as somebody runs it who has nothing of the marketplace: in an empty folder, with no setting around.</summary>
public static class LoneProgram
{
    /// <returns>The exit code and everything that was printed.</returns>
    public static async Task<(int Exit, string Said)> RunAsync(CancellationToken ct, params string[] words)
    {
        var elsewhere = Directory.CreateTempSubdirectory("elsewhere-").FullName;
        try
        {
            var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Marketplace.Api.dll"), .. words])
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
