using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Catalog.Audit;
using Catalog.Municipalities;
using Catalog.Selection;
using Catalog.Selection.Record;
using Catalog.Storage;
using Catalog.Tests.Audit;
using Microsoft.EntityFrameworkCore;
using NJsonSchema;
using TestKit;

namespace Catalog.Tests.Selection.Record;

public sealed class LockTests(Databases databases)
{
    /// <summary>Nobody was asked for a quote, so there is no request for one.</summary>
    private static readonly string[] Papers =
    [
        "papers/budget.pdf", "papers/budget.xlsx", "papers/circulation.pdf", "papers/circulation.xlsx",
        "papers/comparison.pdf", "papers/comparison.xlsx", "papers/reason.pdf", "papers/reason.xlsx",
    ];

    private readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Locking_keeps_one_record_however_often_and_by_however_many_it_is_done(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        var id = await LockedCase.DecideAsync(database);
        var act = database.Get<LockSelection>();

        var racing = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => act.RunAsync(new SelectionRef(id), LockedCase.Clerk, ct)));
        var again = await act.RunAsync(new SelectionRef(id, 0), LockedCase.Clerk, ct);

        Assert.All(racing, each => Assert.Equal(again.Value, each.Value));
        await using var db = await database.Dbs.CreateDbContextAsync(ct);
        var kept = await db.DecisionRecords.Include(record => record.Files).SingleAsync(ct);
        var fact = await db.AuditEvents.SingleAsync(entry => entry.Fact == nameof(SelectionLocked), ct);
        Assert.Equal(again.Value!.Digest, kept.Digest);
        Assert.Equal(kept.Digest, Convert.ToHexStringLower(SHA256.HashData(kept.Files.Single(file => file.Name == "record.json").Content)));
        Assert.Equal(kept.BundleDigest, Convert.ToHexStringLower(SHA256.HashData(kept.Files.Single(file => file.Name == "manifest.json").Content)));
        Assert.Contains(kept.BundleDigest, fact.Details, StringComparison.Ordinal);
        Assert.Equal((LockedCase.Town, id.Value.ToString()), (fact.Municipality, fact.Subject));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Locking_is_refused_before_the_decision_to_others_and_over_an_unseen_change(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        var act = database.Get<LockSelection>();
        var open = (await database.Get<OpenSelection>().RunAsync(new OpenSelectionOrder(LockedCase.Town, "未決", 17), LockedCase.Clerk, ct)).Value;
        var decided = await LockedCase.DecideAsync(database);
        var auditor = new Actor(ActorKind.Person, "test#auditor", "監査", Role.Auditor);
        var stranger = LockedCase.Clerk with { Municipality = MunicipalityCode.Parse("215040", null) };

        Assert.Equal(RecordFaults.NotDecided, (await act.RunAsync(new SelectionRef(open), LockedCase.Clerk, ct)).Fault);
        Assert.Equal("selection.unknown", (await act.RunAsync(new SelectionRef(decided), stranger, ct)).Fault!.Code);
        Assert.Equal("selection.not-yours", (await act.RunAsync(new SelectionRef(decided), auditor, ct)).Fault!.Code);
        Assert.Equal(StorageFaults.ChangedMeanwhile, (await act.RunAsync(new SelectionRef(decided, 1), LockedCase.Clerk, ct)).Fault);
        Assert.Equal(RecordFaults.NotLocked, (await database.Get<ReadRecord>().RunAsync(decided, auditor, ct)).Fault);
        Assert.Equal("selection.unknown", (await database.Get<ReadRecord>().RunAsync(decided, stranger, ct)).Fault!.Code);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Bundle_waits_for_its_place_in_the_log_and_is_then_the_same_for_ever(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        var id = await LockedCase.DecideAsync(database);
        await database.Get<LockSelection>().RunAsync(new SelectionRef(id), LockedCase.Clerk, ct);
        var (read, signer) = (database.Get<ReadRecord>(), new TestSigner());

        var early = await read.RunAsync(id, LockedCase.Clerk, ct);
        await signer.SignAsync(database, ct);
        var first = (await read.RunAsync(id, LockedCase.Clerk, ct)).Value!;
        await LockedCase.DecideAsync(database);
        await signer.SignAsync(database, ct);
        var later = (await read.RunAsync(id, LockedCase.Clerk, ct)).Value!;
        var shown = (await database.Get<RecordSheets>().FindAsync(id, LockedCase.Clerk, ct)).Value!;

        Assert.Equal(AuditFaults.NotPlacedYet, early.Fault);
        Assert.Equal(first.Content, later.Content);
        Assert.Null(VerifyBundle.Run(first.Content, signer.Key).Wrong);
        Assert.Equal((signer.Key, 3 + Papers.Length), (shown.Key, shown.Files.Count));
    }

    [Fact]
    public async Task Any_unpacker_reads_the_bundle_and_the_record_keeps_to_its_schema()
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, ct);
        var (bundle, _) = await LockedCase.BundleAsync(database);

        await using var archive = new ZipArchive(new MemoryStream(bundle));
        var schema = await JsonSchema.FromJsonAsync(await ReadAsync(archive, "record.schema.json"), ct);
        var text = await ReadAsync(archive, "record.json");
        using var record = JsonDocument.Parse(text);

        Assert.Equal(
            ["record.json", "record.schema.json", .. Papers, "manifest.json", "audit/event.json", "audit/proof.json", "audit/checkpoint.json", "audit/key.json"],
            archive.Entries.Select(entry => entry.FullName));
        Assert.Empty(schema.Validate(text));
        Assert.NotEmpty(schema.Validate(text.Replace("\"openedBy\"", "\"openedFrom\"", StringComparison.Ordinal)));
        var listing = record.RootElement.GetProperty("catalog").GetProperty("listings")[1];
        Assert.Equal("yamabiko-kenko", listing.GetProperty("code").GetString());
        Assert.True(listing.GetProperty("plans")[0].GetProperty("tiers").GetArrayLength() > 0);
        Assert.Equal("費用が高い", record.RootElement.GetProperty("case").GetProperty("candidates")[0].GetProperty("exclusion").GetProperty("words").GetString());
    }

    private async Task<string> ReadAsync(ZipArchive archive, string name)
    {
        using var reader = new StreamReader(await archive.GetEntry(name)!.OpenAsync(ct));
        return await reader.ReadToEndAsync(ct);
    }
}
