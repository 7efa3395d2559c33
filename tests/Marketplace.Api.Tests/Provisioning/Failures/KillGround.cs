using Catalog.Storage;

namespace Marketplace.Api.Tests.Provisioning.Failures;

/// <summary>One database, broker and network for all that are killed: making them takes longer than killing.</summary>
public sealed class KillGround : IAsyncLifetime
{
    private Stage? stage;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>Nobody works in it yet.</summary>
    internal async Task<Stage> StageAsync()
    {
        stage ??= await Stage.SetAsync(DatabaseProvider.PostgreSQL, working: false);
        stage.MayForget = true;
        return stage;
    }

    public async ValueTask DisposeAsync()
    {
        if (stage is not null)
        {
            await stage.DisposeAsync();
        }
    }
}
