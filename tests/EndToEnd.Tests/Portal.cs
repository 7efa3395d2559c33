using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace EndToEnd.Tests;

/// <summary>The whole marketplace as README starts it – one process and its local cloud – on free ports and an own folder.</summary>
public sealed class Portal : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly string folder = Directory.CreateTempSubdirectory("marketplace-e2e-").FullName;
    private readonly List<string> lines = [];
    private Process? process;

    public Uri Address { get; } = new($"http://localhost:{FreePort()}");

    /// <summary>The database of the running marketplace, for tests that put more into the catalog.</summary>
    public string ConnectionString => $"Data Source={Path.Combine(folder, "marketplace.db")}";

    public Uri LocalCloud { get; } = new($"http://127.0.0.1:{FreePort()}");

    public async ValueTask InitializeAsync()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        var built = Path.Combine(here.Parent!.Parent!.FullName, "Marketplace.Web", here.Name);
        var program = Path.Combine(built, "Marketplace.Web.dll");
        var start = new ProcessStartInfo("dotnet", [program])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = built,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["ASPNETCORE_URLS"] = Address.GetLeftPart(UriPartial.Authority),
                ["ASPNETCORE_CONTENTROOT"] = WebFolder(),
                ["Ladder__Nightly"] = "false",
                ["ConnectionStrings__Marketplace"] = ConnectionString,
                ["LocalCloud__Address"] = LocalCloud.GetLeftPart(UriPartial.Authority),
            },
        };
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await UntilReadyAsync();
    }

    public ValueTask DisposeAsync()
    {
        if (process is { HasExited: false })
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }

        process?.Dispose();
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>The project folder, from which static files are served in Development.</summary>
    private static string WebFolder()
    {
        var place = new DirectoryInfo(AppContext.BaseDirectory);
        while (place is not null && !File.Exists(Path.Combine(place.FullName, "Marketplace.sln")))
        {
            place = place.Parent;
        }

        return Path.Combine(place!.FullName, "Marketplace.Web");
    }

    private async Task UntilReadyAsync()
    {
        using var http = new HttpClient { BaseAddress = Address };
        using var patience = new CancellationTokenSource(Patience);
        while (!patience.IsCancellationRequested && process is { HasExited: false })
        {
            try
            {
                if ((await http.GetAsync(new Uri("/health/ready", UriKind.Relative), patience.Token)).IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException)
            {
                // Not listening yet.
            }

            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, TestContext.Current.CancellationToken);
        }

        lock (lines)
        {
            throw new InvalidOperationException($"The marketplace did not get ready at {Address}:\n{string.Join('\n', lines)}");
        }
    }

    private void Keep(string? line)
    {
        lock (lines)
        {
            lines.Add(line ?? string.Empty);
        }
    }
}
