namespace LocalCloud.Hosting;

/// <summary>
/// Ends the program when its standard input ends. The operating system closes that pipe when the parent dies,
/// however it dies, so the cloud never outlives the program that started it.
/// </summary>
internal sealed class ParentWatch(IHostApplicationLifetime life) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        new Thread(ReadToTheEnd) { IsBackground = true, Name = "parent-watch" }.Start();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void ReadToTheEnd()
    {
        using var input = Console.OpenStandardInput();
        var ignored = new byte[256];
        while (input.Read(ignored) > 0)
        {
            // What the parent writes has no meaning; only the end has.
        }

        life.StopApplication();
    }
}
