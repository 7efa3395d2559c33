using Catalog.Municipalities;
using Catalog.Selection;
using Catalog.Selection.Feedback;
using Microsoft.EntityFrameworkCore;
using TestKit;

namespace Catalog.Tests.Selection.Feedback;

public sealed class ReadFeedbackTests(Databases databases)
{
    private static readonly DateTimeOffset LockedAt = new(2026, 11, 24, 16, 0, 0, TimeSpan.Zero);

    private readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Vendor_learns_nothing_before_the_lock_and_its_own_reason_code_after(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        var id = await DecideAsync(database);
        Assert.Equal(0, (await ReadAsync(database, "aozora")).Total);

        await LockAsync(database, id);

        var excluded = Assert.Single((await ReadAsync(database, "aozora")).Items);
        Assert.Equal(("aozora-kenko", CandidateOutcome.Excluded, ExclusionReason.Cost), (excluded.Offering, excluded.Outcome, excluded.Reason));
        Assert.Equal((new DateOnly(2026, 11, 25), 17, SizeBand.Of(7_417)), (excluded.On, excluded.Area, excluded.Band));
        Assert.Null(excluded.Town);
        var chosen = Assert.Single((await ReadAsync(database, "yamabiko")).Items);
        Assert.Equal((CandidateOutcome.Chosen, null, "215066"), (chosen.Outcome, chosen.Reason, chosen.Town?.Code.Value));
        Assert.Equal(0, (await ReadAsync(database, "minato")).Total);
    }

    [Fact]
    public async Task Feedback_is_the_vendors_own()
    {
        await using var database = await databases.OpenReadOnlyAsync(Engine.Sqlite, ct);
        var read = database.Get<ReadFeedback>();

        foreach (var actor in new[] { Towns.VendorOf("minato"), Towns.Town, Towns.Auditor with { Role = Role.Operator }, Towns.Auditor with { Role = Role.Curator } })
        {
            Assert.Equal("selection.feedback-not-yours", (await read.OfAsync("aozora", actor, 0, 20, ct)).Fault?.Code);
        }
    }

    [Fact]
    public void Case_is_locked_once_and_after_its_decision()
    {
        var selection = new SelectionCase(Towns.Town.Municipality!.Value, "案件", 17, Towns.Town, LockedAt);
        Assert.Equal("selection.not-decided", selection.Lock("ab", Towns.Town, LockedAt).Fault?.Code);
        selection.Shortlist("a", Towns.Town, LockedAt);
        selection.Decide("a", "plan", "理由", Towns.Town, LockedAt);

        Assert.True(selection.Lock("ab", Towns.Town, LockedAt).IsDone);

        Assert.Equal(new Locking(LockedAt, "情報担当", "ab"), selection.Locking);
        Assert.Equal("selection.already-locked", selection.Lock("cd", Towns.Town, LockedAt).Fault?.Code);
    }

    private async Task<Page<VendorFeedback>> ReadAsync(TestDatabase database, string vendor)
    {
        var read = await database.Get<ReadFeedback>().OfAsync(vendor, Towns.VendorOf(vendor), 0, 20, ct);
        Assert.True(read.IsDone, read.Fault?.Code);
        return read.Value;
    }

    private async Task<SelectionId> DecideAsync(TestDatabase database)
    {
        var id = await Towns.OpenAsync(database, Towns.Town, ct, "aozora-kenko", "yamabiko-kenko");
        var change = database.Get<ChangeSelection>();
        await change.ExcludeAsync(new SelectionRef(id), "aozora-kenko", ExclusionReason.Cost, "予算を超える", Towns.Town, ct);
        var decided = await change.DecideAsync(new SelectionRef(id), "yamabiko-kenko", "yamabiko-kenko-small", "最も安い", Towns.Town, ct);
        Assert.True(decided.IsDone, decided.Fault?.Code);
        return id;
    }

    private async Task LockAsync(TestDatabase database, SelectionId id)
    {
        await using var db = await database.Dbs.CreateDbContextAsync(ct);
        var selection = await db.Selections.SingleAsync(each => each.Id == id, ct);
        Assert.True(selection.Lock("ab", Towns.Town, LockedAt).IsDone);
        Assert.True((await db.SaveAsync(Towns.Town, [], ct)).IsDone);
    }
}
