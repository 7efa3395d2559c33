using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace TestKit;

/// <summary>The API with its worker as a real process on a SQLite file: it can be killed and started again.</summary>
public sealed class ApiProcess(string folder, params string[] more) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(180);

    private Process? process;

    /// <summary>Everything that it printed.</summary>
    public ConcurrentQueue<string> Said { get; } = new();

    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort()}");

    /// <summary>Runs a verb of the command line and waits for its end.</summary>
    public async Task RunVerbAsync(CancellationToken ct, params string[] verb)
    {
        using var run = Process.Start(Command(verb))!;
        var said = run.StandardError.ReadToEndAsync(ct);
        await run.StandardOutput.ReadToEndAsync(ct);
        await run.WaitForExitAsync(ct);
        Assert.True(run.ExitCode == 0, await said);
    }

    public async Task StartAsync(CancellationToken ct)
    {
        process = Process.Start(Command("--urls", Address.GetLeftPart(UriPartial.Authority)))!;
        process.OutputDataReceived += (_, line) => Said.Enqueue(line.Data ?? string.Empty);
        process.ErrorDataReceived += (_, line) => Said.Enqueue(line.Data ?? string.Empty);
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
        using var signal = Process.Start("kill", ["-TERM", $"{process!.Id}"]);
        await process.WaitForExitAsync(ct);
    }

    /// <summary>SIGKILL: at once, with nothing tidied.</summary>
    public void Kill()
    {
        process!.Kill(entireProcessTree: false);
        process.WaitForExit();
    }

    public void Dispose()
    {
        if (process is { HasExited: false })
        {
            Kill();
        }

        process?.Dispose();
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
            .. more,
        ];
        return new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Marketplace.Api.dll"), .. arguments, .. settings])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Development", ["DOTNET_ENVIRONMENT"] = "Development" },
        };
    }
}
