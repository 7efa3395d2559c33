using Catalog.Audit;
using Catalog.Audit.Tree;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;
using TestKit;

namespace Catalog.Tests.Audit;

public sealed class AuditTreeTests(Databases databases)
{
    private readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Every_fact_gets_one_place_when_several_sequencers_run_at_once(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        var place = database.Get<PlaceFacts>();
        var before = (await place.RunAsync(ct)).Size;

        await Task.WhenAll([.. Enumerable.Range(0, 4).Select(writer => NoteAsync(database, writer, 40)), .. Enumerable.Range(0, 3).Select(_ => PlaceOftenAsync(place))]);
        var head = await place.RunAsync(ct);

        Assert.Equal(before + 160, head.Size);
        await using var db = await database.Dbs.CreateDbContextAsync(ct);
        Assert.Equal(head.Size, await db.AuditEvents.CountAsync(ct));
        var verdict = await database.Get<VerifyAudit>().RunAsync(ct);
        Assert.Null(verdict.Broken);
        Assert.Equal((head.Size, 0), (verdict.Size, verdict.Waiting));
        Assert.Equal(head.Root, verdict.Root);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Proof_leads_to_the_signed_root_and_stays_the_same_when_the_log_grows(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        var (proofs, signer) = (database.Get<AuditProofs>(), new TestSigner());
        await NoteAsync(database, 0, 5);
        var first = await signer.SignAsync(database, ct);
        var id = await NewestAsync(database);
        var auditor = new Actor(ActorKind.Person, "test#auditor", "監査", Catalog.Municipalities.Role.Auditor);

        var early = (await proofs.OfAsync(id, auditor, ct)).Value!;
        await NoteAsync(database, 1, 7);
        var waiting = await proofs.OfAsync(await NewestAsync(database), auditor, ct);
        var second = await signer.SignAsync(database, ct);
        var late = (await proofs.OfAsync(id, auditor, ct)).Value!;
        var grown = (await proofs.BetweenAsync(first.Size, second.Size, ct)).Value!;

        Assert.Equal(AuditFaults.NotPlacedYet, waiting.Fault);
        Assert.Equal(first.Root, TreeProof.Root(early.Leaf, early.Position, early.Checkpoint.Size, early.Path));
        Assert.Equal((early.Position, first.Size), (late.Position, late.Checkpoint.Size));
        Assert.True(TreeProof.IsGrown(first.Size, first.Root, second.Size, second.Root, grown.Path));
        Assert.Equal("audit.no-such-sizes", (await proofs.BetweenAsync(1, second.Size + 1, ct)).Fault!.Code);
        Assert.Equal("audit.unknown-event", (await proofs.OfAsync(id, Actor.Platform, ct)).Fault!.Code);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Check_names_the_first_thing_that_somebody_altered_in_the_database(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        var signer = new TestSigner();
        await NoteAsync(database, 0, 10);
        var first = await signer.SignAsync(database, ct);
        await NoteAsync(database, 1, 3);
        var whole = await signer.SignAsync(database, ct);
        var intact = await database.Get<VerifyAudit>().RunAsync(ct);
        Assert.Equal((whole.Size, 2, null), (intact.Size, intact.Checkpoints, intact.Broken));

        // Each one lies before the one altered earlier, so that it is the first again.
        Assert.Equal("audit.event-without-place", await AlterAsync(database, db => db.UnplacedEvents.ExecuteDeleteAsync(ct), unplaced: true));
        Assert.Equal("audit.signature-broken", await AlterAsync(database, db => db.Checkpoints.Where(known => known.Size == whole.Size)
            .ExecuteUpdateAsync(set => set.SetProperty(known => known.Signature, new byte[64]), ct)));
        Assert.Equal("audit.root-broken", await AlterAsync(database, db => db.Checkpoints.Where(known => known.Size == first.Size)
            .ExecuteUpdateAsync(set => set.SetProperty(known => known.Root, whole.Root), ct)));
        Assert.Equal("audit.event-changed", await AlterAsync(database, db => db.AuditEvents.Where(entry => entry.Subject == "0/0")
            .ExecuteUpdateAsync(set => set.SetProperty(entry => entry.ActorName, "x"), ct)));
        Assert.Equal("audit.event-missing", await AlterAsync(database, db => db.AuditEvents.Where(entry => entry.Subject == "0/0").ExecuteDeleteAsync(ct)));
        Assert.Equal("audit.node-broken", await AlterAsync(database, db => db.TreeNodes.Where(node => node.Number == 1)
            .ExecuteUpdateAsync(set => set.SetProperty(node => node.Hash, whole.Root), ct)));
        Assert.Equal("audit.place-missing", await AlterAsync(database, db => db.PlacedEvents.Where(leaf => leaf.Position == 0).ExecuteDeleteAsync(ct)));
        Assert.Equal("audit.log-cut", await AlterAsync(database, db => db.PlacedEvents.ExecuteDeleteAsync(ct)));
    }

    private async Task<string?> AlterAsync(TestDatabase database, Func<MarketplaceDb, Task<int>> alter, bool unplaced = false)
    {
        if (unplaced)
        {
            await NoteAsync(database, 2, 1);
        }

        await using var db = await database.Dbs.CreateDbContextAsync(ct);
        await alter(db);
        return (await database.Get<VerifyAudit>().RunAsync(ct)).Broken?.Code;
    }

    private async Task<Guid> NewestAsync(TestDatabase database)
    {
        await using var db = await database.Dbs.CreateDbContextAsync(ct);
        return await db.AuditEvents.OrderByDescending(entry => entry.Id).Select(entry => entry.Id).FirstAsync(ct);
    }

    private static async Task PlaceOftenAsync(PlaceFacts place)
    {
        for (var turn = 0; turn < 10; turn++)
        {
            await place.RunAsync(TestContext.Current.CancellationToken);
        }
    }

    private static async Task NoteAsync(TestDatabase database, int writer, int count)
    {
        for (var each = 0; each < count; each++)
        {
            await using var db = await database.Dbs.CreateDbContextAsync(TestContext.Current.CancellationToken);
            Assert.True((await db.SaveAsync(Actor.Platform, new CheckpointKeyMade($"{writer}/{each}"), TestContext.Current.CancellationToken)).IsDone);
        }
    }
}
