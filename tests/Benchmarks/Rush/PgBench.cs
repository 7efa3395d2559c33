using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;
using TestKit;

namespace Benchmarks.Rush;

/// <summary>PostgreSQL's own load program on the same server: single-row updates of 16 clients.</summary>
internal static partial class PgBench
{
    private const int Clients = 16;
    private const int Rows = 100_000;

    /// <returns>Updates a second; <c>null</c> where the program is not installed.</returns>
    public static async Task<double?> RunAsync(TestDatabase database, TimeSpan length, CancellationToken ct)
    {
        if (PostgresBinaries.FindPgbench() is not { } program)
        {
            return null;
        }

        await using (var source = NpgsqlDataSource.Create(database.ConnectionString))
        {
            await using var make = source.CreateCommand(
                $"CREATE TABLE IF NOT EXISTS single_rows AS SELECT id, 0 AS n, repeat('x', 100) AS pad FROM generate_series(1, {Rows}) AS id; "
                + "CREATE UNIQUE INDEX IF NOT EXISTS single_rows_id ON single_rows(id); ANALYZE single_rows");
            await make.ExecuteNonQueryAsync(ct);
        }

        var script = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(script, $"\\set id random(1, {Rows})\nUPDATE single_rows SET n = n + 1 WHERE id = :id;\n", ct);
            return await RunAsync(program, script, new NpgsqlConnectionStringBuilder(database.ConnectionString), length, ct);
        }
        finally
        {
            File.Delete(script);
        }
    }

    private static async Task<double?> RunAsync(string program, string script, NpgsqlConnectionStringBuilder server, TimeSpan length, CancellationToken ct)
    {
        var start = new ProcessStartInfo(program)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["PGPASSWORD"] = server.Password },
        };
        string[] arguments =
        [
            "-h", server.Host!, "-p", $"{server.Port}", "-U", server.Username!, "-n", "-c", $"{Clients}", "-j", "2",
            "-T", $"{Math.Max(1, (int)length.TotalSeconds)}", "-f", script, server.Database!,
        ];
        arguments.ToList().ForEach(start.ArgumentList.Add);
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(ct);
        var said = await process.StandardOutput.ReadToEndAsync(ct);
        await process.WaitForExitAsync(ct);
        return Rate().Match(said) is { Success: true } rate
            ? double.Parse(rate.Groups["rate"].Value, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException($"pgbench gave no figure: {await errors}");
    }

    [GeneratedRegex(@"tps = (?<rate>[0-9.]+)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Rate();
}
