using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace EndToEnd.Tests.Vendors;

/// <summary>The broker of the kit as a vendor starts it: a program of its own that knows nothing of the marketplace.</summary>
internal sealed class BrokerProcess : IAsyncDisposable
{
    public const string User = "marketplace";

    public const string Password = "a long pass phrase of the vendor";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly DirectoryInfo folder;
    private readonly Process process;

    private BrokerProcess(DirectoryInfo folder, Process process, string url) => (this.folder, this.process, Url) = (folder, process, url);

    public string Url { get; }

    public static async Task<BrokerProcess> StartAsync(CancellationToken ct)
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        var program = Path.Combine(here.Parent!.Parent!.FullName, "ExampleBroker", here.Name, "ExampleBroker.dll");
        var place = Directory.CreateTempSubdirectory("vendor-broker-");
        var url = $"http://127.0.0.1:{FreePort()}";
        var start = new ProcessStartInfo("dotnet", [program, $"--urls={url}"])
        {
            UseShellExecute = false,
            WorkingDirectory = place.FullName,
            Environment = { ["Broker__Password"] = Password, ["Broker__PollAfterSeconds"] = "1", ["Logging__LogLevel__Default"] = "Warning" },
        };
        start.Environment.Remove("ASPNETCORE_URLS");
        var broker = new BrokerProcess(place, Process.Start(start)!, url);
        await broker.UntilReadyAsync(ct);
        return broker;
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(CancellationToken.None);
        process.Dispose();
        folder.Delete(recursive: true);
    }

    private async Task UntilReadyAsync(CancellationToken ct)
    {
        using var http = new HttpClient();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        while (!process.HasExited)
        {
            try
            {
                // Without a password it answers 401, and so it is there.
                using var answer = await http.GetAsync(new Uri($"{Url}/v2/catalog"), patience.Token);
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, patience.Token);
            }
        }

        throw new InvalidOperationException($"The broker ended with {process.ExitCode}.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
