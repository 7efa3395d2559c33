using OpenIddict.Abstractions;

namespace Marketplace.Api.Edge.Tokens;

/// <summary>Takes entries of tokens away that have long run out; revoked ones stay until then.</summary>
internal sealed partial class PruneTokens(IServiceScopeFactory scopes, TimeProvider time, ILogger<PruneTokens> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    private static readonly TimeSpan Keep = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await PruneAsync(stoppingToken);
            }
#pragma warning disable CA1031 // a worker loop: the next round tries again
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogFailed(exception);
            }
#pragma warning restore CA1031
        }
    }

    private async Task PruneAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var tokens = scope.ServiceProvider.GetRequiredService<IOpenIddictTokenManager>();
        var count = await tokens.PruneAsync(time.GetUtcNow() - Keep, ct);
        LogPruned(count);
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Count} token entries pruned")]
    private partial void LogPruned(long count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Token entries could not be pruned")]
    private partial void LogFailed(Exception exception);
}
