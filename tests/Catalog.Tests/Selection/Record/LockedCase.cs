using Catalog.Municipalities;
using Catalog.Selection;
using Catalog.Selection.Record;
using Catalog.Selection.Route;
using Catalog.Tests.Audit;
using TestKit;

namespace Catalog.Tests.Selection.Record;

/// <summary>A decided case of one town, and its bundle once it is locked.</summary>
internal static class LockedCase
{
    public static readonly MunicipalityCode Town = MunicipalityCode.Parse("215066", null);

    public static readonly Actor Clerk = new(ActorKind.Person, "test#clerk", "情報担当", Role.TownStaff, Town);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<SelectionId> DecideAsync(TestDatabase database)
    {
        var id = (await database.Get<OpenSelection>().RunAsync(new OpenSelectionOrder(Town, "健康管理システムの更新「𠮷」\"\\", 17), Clerk, Ct)).Value;
        var (change, which) = (database.Get<ChangeSelection>(), new SelectionRef(id));
        await change.StateNeedAsync(which, "予防接種台帳と\n連携できること", NeedStrength.Must, Clerk, Ct);
        await change.ShortlistAsync(which, "aozora-kenko", Clerk, Ct);
        await change.ShortlistAsync(which, "yamabiko-kenko", Clerk, Ct);
        await change.ExcludeAsync(which, "aozora-kenko", ExclusionReason.Cost, "費用が高い", Clerk, Ct);
        Assert.True((await change.DecideAsync(which, "yamabiko-kenko", "yamabiko-kenko-small", "最も安い", Clerk, Ct)).IsDone);
        var route = new RouteQuestion(new Yen(900_000_000), new DateOnly(2027, 4, 1), 60) { Day = new DateOnly(2026, 7, 1) };
        Assert.Null((await database.Get<ChooseRoute>().RunAsync(which, route, Clerk, Ct)).Fault);
        return id;
    }

    public static async Task<(byte[] Bundle, TestSigner Signer)> BundleAsync(TestDatabase database)
    {
        var id = await DecideAsync(database);
        Assert.True((await database.Get<LockSelection>().RunAsync(new SelectionRef(id), Clerk, Ct)).IsDone);
        var signer = new TestSigner();
        await signer.SignAsync(database, Ct);
        return ((await database.Get<ReadRecord>().RunAsync(id, Clerk, Ct)).Value!.Content, signer);
    }
}
