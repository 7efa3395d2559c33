using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace TestKit;

/// <summary>The API with its worker as a real process, on a SQLite file unless told otherwise: it can be killed and started again.</summary>
/// <param name="folder">Where it keeps its keys and its file.</param>
/// <param name="more">Settings as on the command line; they come after its own and win.</param>
public sealed class ApiProcess(string folder, params string[] more) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(180);

    private readonly ConcurrentQueue<string?> said = new();
    private Process? process;

    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort()}");

    /// <summary>Besides those that every process is given.</summary>
    public Dictionary<string, string> Environment { get; } = new(StringComparer.Ordinal);

    /// <summary>All that it has printed.</summary>
    public string Said => string.Join('\n', said);

    /// <summary>The most memory that it has held at once, in bytes.</summary>
    public long PeakMemory
    {
        get
        {
            process!.Refresh();
            return process.PeakWorkingSet64;
        }
    }

    /// <summary>Runs a verb of the command line and waits for its end.</summary>
    public async Task RunVerbAsync(CancellationToken ct, params string[] verb)
    {
        using var run = Process.Start(Command(verb))!;
        var errors = run.StandardError.ReadToEndAsync(ct);
        await run.StandardOutput.ReadToEndAsync(ct);
        await run.WaitForExitAsync(ct);
        Assert.True(run.ExitCode == 0, await errors);
    }

    public async Task StartAsync(CancellationToken ct)
    {
        process = Process.Start(Command("--urls", Address.GetLeftPart(UriPartial.Authority)))!;
        process.OutputDataReceived += (_, line) => said.Enqueue(line.Data);
        process.ErrorDataReceived += (_, line) => said.Enqueue(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var http = new HttpClient { BaseAddress = Address };
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        while (!await IsReadyAsync(http, patience.Token))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, patience.Token);
        }
    }

    /// <summary>SIGTERM: it ends in peace, and what it has to say is said.</summary>
    public async Task StopAsync(CancellationToken ct)
    {
        await SignalAsync("TERM", ct);
        await process!.WaitForExitAsync(ct);
    }

    /// <summary>SIGKILL: at once, with nothing tidied.</summary>
    public void Kill()
    {
        process!.Kill(entireProcessTree: false);
        process.WaitForExit();
    }

    /// <summary>SIGSTOP: it stands still in the middle of whatever it does, and knows nothing of it.</summary>
    public Task FreezeAsync(CancellationToken ct) => SignalAsync("STOP", ct);

    /// <summary>SIGCONT.</summary>
    public Task ThawAsync(CancellationToken ct) => SignalAsync("CONT", ct);

    public void Dispose()
    {
        if (process is { HasExited: false })
        {
            Kill();
        }

        process?.Dispose();
    }

    private async Task SignalAsync(string signal, CancellationToken ct)
    {
        using var kill = Process.Start("kill", [$"-{signal}", process!.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(ct);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task<bool> IsReadyAsync(HttpClient http, CancellationToken ct)
    {
        try
        {
            return (await http.GetAsync(new Uri("/health/live", UriKind.Relative), ct)).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private ProcessStartInfo Command(params string[] arguments)
    {
        string[] settings =
        [
            $"--ConnectionStrings:Marketplace=Data Source={Path.Combine(folder, "marketplace.db")}",
            $"--Secrets:KeyFile={Path.Combine(folder, "secrets.key")}",
            $"--Tokens:KeyFolder={folder}",
            "--Provisioning:AllowLoopbackBrokers=true",
            "--Ladder:Nightly=false",
        ];
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Marketplace.Api.dll"), .. arguments, .. settings, .. more])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Development", ["DOTNET_ENVIRONMENT"] = "Development" },
        };
        foreach (var (name, value) in Environment)
        {
            start.Environment[name] = value;
        }

        return start;
    }
}
