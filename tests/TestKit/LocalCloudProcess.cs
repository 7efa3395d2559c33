using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace TestKit;

/// <summary>The local cloud as a real child process, on a port of its own and with a database file of its own.</summary>
public sealed class LocalCloudProcess : IAsyncDisposable
{
    private const string Announcement = "local-cloud listening on ";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly bool _ownsData;

    private readonly ConcurrentQueue<string?> _log;

    private LocalCloudProcess(Process process, ConcurrentQueue<string?> log, Uri baseAddress, string dataFile, bool ownsData)
    {
        _log = log;
        _process = process;
        _ownsData = ownsData;
        BaseAddress = baseAddress;
        DataFile = dataFile;
    }

    public Uri BaseAddress { get; }

    public string BrokerUser => "marketplace";

    public string BrokerPassword => "local-cloud-only";

    /// <summary>The identity provider of its municipalities.</summary>
    public string Issuer => $"{BaseAddress.GetLeftPart(UriPartial.Authority)}/idp";

    /// <summary>With which clients are registered there.</summary>
    public string IdentityToken => "local-cloud-identity-only";

    public string DataFile { get; }

    /// <summary>What it wrote into its log so far.</summary>
    public string Said => string.Join('\n', _log);

    public bool HasExited => _process.HasExited;

    /// <summary>
    /// Starts the cloud and waits until it says where it listens. A data file that is given stays; one that is not is
    /// made, and removed at the end. Without <paramref name="program"/> the cloud lies beside the tests.
    /// </summary>
    public static async Task<LocalCloudProcess> StartAsync(
        string? dataFile = null, int provisioningSeconds = 0, int port = 0, string? program = null, string? release = null)
    {
        var data = dataFile ?? Path.Combine(Directory.CreateTempSubdirectory("local-cloud-").FullName, "local-cloud.db");
        var process = Process.Start(Command(program ?? Beside(), data, provisioningSeconds, port, release))
            ?? throw new InvalidOperationException("The local cloud could not be started.");
        var log = new ConcurrentQueue<string?>();
        process.ErrorDataReceived += (_, line) => log.Enqueue(line.Data);
        process.BeginErrorReadLine();
        try
        {
            return new LocalCloudProcess(process, log, await ListeningAsync(process), data, dataFile is null);
        }
        catch (Exception e) when (e is InvalidOperationException or OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            process.Dispose();
            throw new InvalidOperationException($"The local cloud did not start. It said: {string.Join('\n', log)}", e);
        }
    }

    /// <summary>Ends the process as a power cut would: at once, with nothing tidied.</summary>
    public void Kill()
    {
        _process.Kill(entireProcessTree: false);
        _process.WaitForExit();
    }

    /// <summary>Ends the standard input, which is how a parent's death looks to the cloud; waits until it has left.</summary>
    public async Task LeaveAloneAsync(CancellationToken ct)
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync(ct);
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        _process.Dispose();
        if (_ownsData)
        {
            Directory.Delete(Path.GetDirectoryName(DataFile)!, recursive: true);
        }
    }

    private static async Task<Uri> ListeningAsync(Process process)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.StartsWith(Announcement, StringComparison.Ordinal))
            {
                return new Uri(line[Announcement.Length..]);
            }
        }

        throw new InvalidOperationException("The local cloud ended before it listened.");
    }

    private static string Beside()
    {
        var program = Path.Combine(AppContext.BaseDirectory, "LocalCloud.dll");
        return File.Exists(program) ? program : throw new FileNotFoundException("LocalCloud.dll is not beside the tests.", program);
    }

    private static ProcessStartInfo Command(string program, string data, int provisioningSeconds, int port, string? release)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        string[] words =
        [
            program,
            "--urls", string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"),
            "--LocalCloud:Data", data,
            "--LocalCloud:ProvisioningSeconds", provisioningSeconds.ToString(CultureInfo.InvariantCulture),
            "--LocalCloud:ExitWithStdin", "true",
            .. release is null ? Array.Empty<string>() : ["--LocalCloud:Release", release],
        ];
        Array.ForEach(words, start.ArgumentList.Add);
        return start;
    }
}
