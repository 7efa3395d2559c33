using System.Diagnostics;
using System.Net.NetworkInformation;
using Catalog.Storage;
using Marketplace.Web.Language;

namespace Marketplace.Web.Hosting;

/// <summary>Runs the local cloud as a child process in Development; it dies with this process, whatever ends it.</summary>
internal sealed partial class LocalCloudChild(
    DatabaseOptions database,
    LocalCloudOptions options,
    IHostEnvironment environment,
    ILogger<LocalCloudChild> log) : IHostedService, IDisposable
{
    private const string ReadyLine = "local-cloud listening on ";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Process? _process;
    private string _lastLine = string.Empty;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "local-cloud", "LocalCloud.dll");
        if (!File.Exists(program))
        {
            throw Refusal(nameof(HostingText.LocalCloudMissing), program);
        }

        if (IsTaken(options.Address.Port))
        {
            throw Refusal(nameof(HostingText.LocalCloudPortTaken), options.Address.Port);
        }

        _process = Start(program);
        try
        {
            await _ready.Task.WaitAsync(Patience, cancellationToken);
        }
        catch (TimeoutException)
        {
            throw Refusal(nameof(HostingText.LocalCloudSilent), Patience.TotalSeconds, _lastLine);
        }
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (_process is not { HasExited: false } child)
        {
            return;
        }

        child.StandardInput.Close();
        try
        {
            await child.WaitForExitAsync(cancellationToken).WaitAsync(TimeSpan.FromSeconds(5), cancellationToken);
        }
        catch (Exception exception) when (exception is TimeoutException or OperationCanceledException)
        {
            child.Kill(entireProcessTree: true);
        }
    }

    public void Dispose() => _process?.Dispose();

    private Process Start(string program)
    {
        var folder = DatabaseChoice.Folder(database, environment);
        Directory.CreateDirectory(folder);
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        start.ArgumentList.Add(program);
        start.ArgumentList.Add($"--urls={options.Address.GetLeftPart(UriPartial.Authority)}");
        start.ArgumentList.Add($"--LocalCloud:Data={Path.Combine(folder, "local-cloud.db")}");
        start.ArgumentList.Add("--LocalCloud:ExitWithStdin=true");
        start.Environment.Remove("ASPNETCORE_URLS");

        var child = new Process { StartInfo = start, EnableRaisingEvents = true };
        child.OutputDataReceived += (_, line) => Hear(line.Data);
        child.ErrorDataReceived += (_, line) => Complain(line.Data);
        child.Exited += (_, _) => _ready.TrySetException(
            Refusal(nameof(HostingText.LocalCloudSilent), Patience.TotalSeconds, _lastLine));
        child.Start();
        child.BeginOutputReadLine();
        child.BeginErrorReadLine();
        return child;
    }

    private void Hear(string? line)
    {
        _lastLine = line ?? _lastLine;
        if (line?.StartsWith(ReadyLine, StringComparison.Ordinal) is true)
        {
            _ready.TrySetResult();
        }
    }

    private void Complain(string? line)
    {
        if (!string.IsNullOrWhiteSpace(line))
        {
            _lastLine = line;
            LogComplaint(line);
        }
    }

    private static bool IsTaken(int port) =>
        IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Any(listener => listener.Port == port);

    private static StartRefusedException Refusal(string key, params object[] args) =>
        new(HostingWords.Say(key, Cultures.Default, args));

    [LoggerMessage(Level = LogLevel.Warning, Message = "local-cloud: {Line}")]
    private partial void LogComplaint(string line);
}
