using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace TestKit;

/// <summary>A PostgreSQL server of this run alone: own data folder, free loopback port, no password, nothing kept.</summary>
/// <remarks>
/// A shell starts it and waits for the end of its own standard input. That end comes when the tests dispose it and also
/// when their process is killed, so no server and no folder is left behind.
/// </remarks>
internal sealed class PostgresProcess : IAsyncDisposable
{
    private const string Script = """
        initdb=$1 postgres=$2 folder=$3 port=$4 durability=$5
        mkdir -m 700 "$folder" || exit 1
        "$initdb" -D "$folder/data" -U postgres -A trust -E UTF8 --no-locale --no-sync >"$folder/initdb.log" 2>&1 || { cat "$folder/initdb.log" >&2; exit 1; }
        start() {
            "$postgres" -D "$folder/data" -p "$port" -c listen_addresses=127.0.0.1 -c unix_socket_directories= \
                -c fsync=$durability -c synchronous_commit=$durability -c full_page_writes=$durability -c max_connections=300 >>"$folder/server.log" 2>&1 &
            server=$!
        }
        start
        while read -r word; do
            kill -QUIT $server
            wait $server
            start
            # The last of the old server's processes may still hold its memory; then the new one ends at once and is started again.
            tries=0
            while sleep 0.3; ! kill -0 $server 2>/dev/null && [ $tries -lt 50 ]; do
                start
                tries=$((tries + 1))
            done
        done
        kill -INT $server
        wait $server
        rm -rf "$folder"
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process shell;

    private PostgresProcess(Process shell, int port)
    {
        this.shell = shell;
        ConnectionString = $"Host=127.0.0.1;Port={port};Username=postgres;Database=postgres";
    }

    public string ConnectionString { get; }

    /// <param name="durable">As in production: what is committed is on the disk. Tests do without; figures do not.</param>
    public static async Task<PostgresProcess> StartAsync(PostgresBinaries binaries, bool durable, CancellationToken ct)
    {
        var port = FreePort();
        var folder = Path.Combine(Path.GetTempPath(), $"marketplace-postgres-{Guid.CreateVersion7():N}");
        string[] command = [.. AsOrdinaryUser(), "/bin/sh", "-c", Script, "postgres", binaries.Initdb, binaries.Postgres, folder, $"{port}", durable ? "on" : "off"];
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        var server = new PostgresProcess(Process.Start(start)!, port);
        await server.UntilReadyAsync(ct);
        return server;
    }

    /// <summary>Ends it as <c>pg_ctl restart -m immediate</c> does – every connection broken, recovery at the start – and waits until it is back.</summary>
    public async Task RestartAsync(CancellationToken ct)
    {
        var before = await UntilReadyAsync(ct);
        NpgsqlConnection.ClearAllPools();
        await shell.StandardInput.WriteLineAsync("restart".AsMemory(), ct);
        await shell.StandardInput.FlushAsync(ct);
        while (await UntilReadyAsync(ct) == before)
        {
            await Task.Delay(50, ct);
        }

        NpgsqlConnection.ClearAllPools();
    }

    public async ValueTask DisposeAsync()
    {
        shell.StandardInput.Close();
        using var patience = new CancellationTokenSource(Patience);
        await shell.WaitForExitAsync(patience.Token);
        shell.Dispose();
    }

    /// <summary>PostgreSQL refuses to run as root; where the tests do, its own user runs it.</summary>
    private static string[] AsOrdinaryUser()
    {
        if (!Environment.IsPrivilegedProcess)
        {
            return [];
        }

        return File.Exists("/usr/bin/setpriv")
            ? ["/usr/bin/setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"]
            : ["runuser", "-u", "postgres", "--"];
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <returns>When the server that answers was started.</returns>
    private async Task<DateTime> UntilReadyAsync(CancellationToken ct)
    {
        var since = TimeProvider.System.GetTimestamp();
        while (true)
        {
            try
            {
                await using var connection = new NpgsqlConnection(ConnectionString + ";Pooling=False");
                await connection.OpenAsync(ct);
                await using var command = new NpgsqlCommand("SELECT pg_postmaster_start_time()", connection);
                return (DateTime)(await command.ExecuteScalarAsync(ct))!;
            }
            catch (NpgsqlException) when (!shell.HasExited && TimeProvider.System.GetElapsedTime(since) < Patience)
            {
                await Task.Delay(100, ct);
            }
            catch (NpgsqlException exception) when (shell.HasExited)
            {
                throw new InvalidOperationException($"PostgreSQL did not start: {await shell.StandardError.ReadToEndAsync(ct)}", exception);
            }
        }
    }
}
