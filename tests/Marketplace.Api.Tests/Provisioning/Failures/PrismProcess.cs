using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using static Marketplace.Api.Tests.Provisioning.TestHouse;

namespace Marketplace.Api.Tests.Provisioning.Failures;

/// <summary>Stoplight Prism between two programs: it compares what passes with an OpenAPI document and marks what differs.</summary>
internal sealed class PrismProcess : IAsyncDisposable
{
    /// <summary>The header by which an answer says what differs, in it or in its request.</summary>
    public const string Mark = "sl-violations";

    private readonly Process process;
    private readonly ConcurrentQueue<string?> said = new();

    private PrismProcess(Process process, string url) => (this.process, Url) = (process, url);

    public string Url { get; }

    public string Said => string.Join('\n', said);

    /// <param name="program">Its executable.</param>
    /// <param name="openApi">The document.</param>
    /// <param name="broker">What lies behind it.</param>
    public static async Task<PrismProcess> StartAsync(string program, string openApi, string broker)
    {
        var port = FreePort();
        var started = Process.Start(new ProcessStartInfo(program,
            ["proxy", openApi, broker, "-h", "127.0.0.1", "-p", port.ToString(CultureInfo.InvariantCulture), "--errors", "false"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var prism = new PrismProcess(started, string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));
        started.OutputDataReceived += (_, line) => prism.said.Enqueue(line.Data);
        started.ErrorDataReceived += (_, line) => prism.said.Enqueue(line.Data);
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        await UntilAsync(() => Task.FromResult(started.HasExited || prism.Said.Contains("Prism is listening", StringComparison.Ordinal)));
        Assert.False(started.HasExited, prism.Said);
        return prism;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
        }

        process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }
}
