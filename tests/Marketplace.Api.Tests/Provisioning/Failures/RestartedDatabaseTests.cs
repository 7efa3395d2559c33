using TestKit;
using TestKit.Wire;
using static Marketplace.Api.Tests.Provisioning.TestHouse;

namespace Marketplace.Api.Tests.Provisioning.Failures;

/// <summary>PostgreSQL breaks down and recovers while answers are being saved. The numbers are those of docs/failures.md.</summary>
public sealed class RestartedDatabaseTests
{
    [Fact]
    public async Task Failure_25_Answer_whose_saving_broke_off_is_made_good()
    {
        await using var databases = Databases.Durable();
        await using var store = new TestStore(await databases.OpenEmptyAsync(Engine.PostgreSQL, Ct));
        await using var stage = await Stage.SetAsync(
            store: store, settings: [("Provisioning:LeaseSeconds", "1"), ("Provisioning:CallSeconds", "4"), ("Provisioning:ConnectSeconds", "1")]);
        stage.MayForget = true;

        await BrokenOffAsync(databases, stage, OsbAct.Create, "Tenants");
        await BrokenOffAsync(databases, stage, OsbAct.Bind, "Bindings");
        stage.Net.On(OsbAct.Create, Faults.DropAfter);
        await BrokenOffAsync(databases, stage, OsbAct.Delete, "OwedCleanups");
        await HereAndThereAsync(databases, stage);
    }

    private static async Task BrokenOffAsync(Databases databases, Stage stage, OsbAct act, string table)
    {
        var hold = new Hold();
        stage.Net.On(act, Faults.HoldAfter(hold));
        var order = await stage.OrderAsync($"{act}");
        await hold.Reached;
        await using (var held = await HeldTable.TakeAsync(stage.House.Store, table))
        {
            hold.GoOn();
            await held.WantedAsync();
            await databases.RestartPostgresAsync(Ct);
        }

        await stage.House.OpenedAsync(order);
        await stage.HoldsAsync();
    }

    /// <summary>Wherever the work happens to be.</summary>
    private static async Task HereAndThereAsync(Databases databases, Stage stage)
    {
        stage.Broker.Polls = 2;
        for (var order = 0; order < 6; order++)
        {
            await stage.OrderAsync($"offering-{order}");
        }

        await databases.RestartPostgresAsync(Ct);
        await databases.RestartPostgresAsync(Ct);
        await stage.HoldsAsync();
        Assert.Equal(9, stage.Broker.Instances.Count);
    }
}
