using Catalog.Municipalities;
using Catalog.Selection;
using Catalog.Storage;
using TestKit;

namespace Catalog.Tests.Storage;

public sealed class RowVersionTests(Databases databases)
{
    private static readonly MunicipalityCode Town = MunicipalityCode.Parse("215066", provider: null);

    private static readonly Actor Staff = new(ActorKind.Person, "test#staff", "職員", Role.TownStaff, Town);

    private readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Change_inside_the_json_of_a_row_moves_its_version(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        var id = await OpenCaseAsync(database);
        var change = database.Get<ChangeSelection>();

        var stated = await change.StateNeedAsync(new SelectionRef(id, 0), "連携できること", NeedStrength.Must, Staff, ct);
        var dropped = await change.DropNeedAsync(new SelectionRef(id, 1), 1, Staff, ct);

        Assert.Equal((1, 2), (stated.Value, dropped.Value));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Second_of_two_changes_of_the_same_row_is_refused(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        var id = await OpenCaseAsync(database);
        await using var first = await database.Dbs.CreateDbContextAsync(ct);
        await using var second = await database.Dbs.CreateDbContextAsync(ct);
        foreach (var db in new[] { first, second })
        {
            var found = await db.Selections.FindAsync([id], ct);
            found!.StateNeed("同時", NeedStrength.Wish, Staff, DateTimeOffset.UnixEpoch);
        }

        var fact = new NeedStated(id.Value.ToString(), "同時", NeedStrength.Wish);
        var saved = await first.SaveAsync(Staff, fact, ct);
        var refused = await second.SaveAsync(Staff, fact, ct);

        Assert.True(saved.IsDone);
        Assert.Equal(StorageFaults.ChangedMeanwhile, refused.Fault);
    }

    private async Task<SelectionId> OpenCaseAsync(TestDatabase database)
    {
        var opened = await database.Get<OpenSelection>().RunAsync(new OpenSelectionOrder(Town, "件名", 17), Staff, ct);
        return opened.Value;
    }
}
