using Catalog.Conformance;
using Catalog.Municipalities;
using Catalog.Offerings;
using Catalog.Standards;
using Microsoft.EntityFrameworkCore;
using TestKit;

namespace Catalog.Tests.Conformance;

public sealed class RecordStatementTests(Databases databases)
{
    private static readonly DateOnly Day = new(2026, 6, 1);

    private static readonly Actor Aozora = new(ActorKind.Machine, "aozora", "Aozora", Role.Vendor, Vendor: "aozora");

    private readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_later_statement_replaces_the_earlier_one_and_both_stay(Engine engine)
    {
        await using var database = await OpenAsync(engine);
        var record = database.Get<RecordStatement>();

        var first = await record.RunAsync(SpecFiles.Says("aozora-kenko", "9.0", Day, SpecFiles.Line("0190001", Implementation.No, new DateOnly(2026, 9, 1))), Aozora, ct);
        var again = await record.RunAsync(SpecFiles.Says("aozora-kenko", "9.0", Day, SpecFiles.Line("0190001", Implementation.No, new DateOnly(2026, 9, 1))), Aozora, ct);
        var later = await record.RunAsync(SpecFiles.Says("aozora-kenko", "9.0", Day.AddDays(1), SpecFiles.Line("0190001", Implementation.Yes)), Aozora, ct);

        Assert.Equal((true, false, true), (first.Value!.IsNew, again.Value!.IsNew, later.Value!.IsNew));
        await using var db = await database.Dbs.CreateDbContextAsync(ct);
        var kept = await db.Statements.AsNoTracking().Where(each => each.RecordedBy == "aozora" && each.ListedIn > 1).OrderBy(each => each.ValidFrom).ToListAsync(ct);
        Assert.Equal([Implementation.No, Implementation.Yes], kept.Select(each => each.Says[0]));
        Assert.Equal((kept[1].Id, null), (kept[0].SupersededBy!.Value, kept[1].SupersededBy));
        Assert.Equal([new StatementNote(0, null, new DateOnly(2026, 9, 1))], kept[0].Notes);
        Assert.Equal(await db.CatalogVersions.Select(version => version.Number).SingleAsync(ct), kept[1].ListedIn);
    }

    [Theory]
    [InlineData("nobody", "9.0", "0190001", "offerings.unknown")]
    [InlineData("minato-kenko", "9.0", "0190001", "conformance.not-yours")]
    [InlineData("aozora-kenko", "8.9", "0190001", "standards.unknown-spec")]
    [InlineData("aozora-kenko", "9.0", "0190009", "conformance.unknown-requirements")]
    public async Task A_wrong_statement_is_refused_whole(string offering, string version, string number, string code)
    {
        await using var database = await OpenAsync(Engine.Sqlite);
        var before = await CountAsync(database);

        var refused = await database.Get<RecordStatement>().RunAsync(
            SpecFiles.Says(offering, version, Day, SpecFiles.Line("0190002", Implementation.Yes), SpecFiles.Line(number, Implementation.Yes)), Aozora, ct);

        Assert.Equal(code, refused.Fault?.Code);
        Assert.Equal(before, await CountAsync(database));
    }

    [Fact]
    public async Task Proof_needs_a_number_a_curator_and_an_order_of_days()
    {
        await using var database = await OpenAsync(Engine.Sqlite);
        var curator = new Actor(ActorKind.Person, "c", "C", Role.Curator);
        var tested = SpecFiles.Says("aozora-kenko", "9.0", Day, SpecFiles.Line("0190001", Implementation.Yes)) with { Evidence = EvidenceKind.MachineTest };
        var record = database.Get<RecordStatement>();

        Assert.Equal("conformance.evidence-number-missing", (await record.RunAsync(tested, curator, ct)).Fault?.Code);
        Assert.Equal("conformance.not-yours", (await record.RunAsync(tested with { EvidenceNumber = "T-1" }, Aozora, ct)).Fault?.Code);
        Assert.Equal("conformance.ends-before-start", (await record.RunAsync(tested with { EvidenceNumber = "T-1", ValidTo = Day.AddDays(-1) }, curator, ct)).Fault?.Code);
        Assert.Equal("conformance.said-twice", (await record.RunAsync(tested with { EvidenceNumber = "T-1", Lines = [tested.Lines[0], tested.Lines[0]] }, curator, ct)).Fault?.Code);
        Assert.True((await record.RunAsync(tested with { EvidenceNumber = "T-1" }, curator, ct)).IsDone);
    }

    private async Task<TestDatabase> OpenAsync(Engine engine)
    {
        var database = await databases.OpenAsync(engine, ct);
        var imported = await database.Get<ImportStandard>().RunAsync(
            SpecFiles.Of("9.0", new DateOnly(2026, 3, 1), SpecFiles.Row("0190001"), SpecFiles.Row("0190002")), Origin.Fictional, Actor.Platform, ct);
        Assert.True(imported.IsDone, imported.Fault?.Code);
        return database;
    }

    private async Task<(int, int)> CountAsync(TestDatabase database)
    {
        await using var db = await database.Dbs.CreateDbContextAsync(ct);
        return (await db.Statements.CountAsync(ct), await db.AuditEvents.CountAsync(ct));
    }
}
