using Catalog.Municipalities;
using Catalog.Offerings;
using Catalog.Standards;
using Microsoft.EntityFrameworkCore;
using TestKit;

namespace Catalog.Tests.Standards;

public sealed class ImportStandardTests(Databases databases)
{
    private static readonly SpecFile File = SpecFiles.Of(
        "9.0", new DateOnly(2026, 3, 1), SpecFiles.Row("0190001", from: new DateOnly(2026, 4, 1)), SpecFiles.Row("0190002", RequirementClass.Forbidden));

    private readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task The_same_version_twice_is_there_once_and_reads_back_as_it_was_written(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        var import = database.Get<ImportStandard>();

        var first = await import.RunAsync(File, Origin.PublishedFact, Actor.Platform, ct);
        var second = await import.RunAsync(File, Origin.PublishedFact, Actor.Platform, ct);
        var sheet = await database.Get<Specs>().FindAsync("019", "9.0", DateOnly.MaxValue, ct);

        Assert.Equal((true, false), (first.Value!.IsNew, second.Value!.IsNew));
        Assert.Equal(first.Value.Digest, second.Value.Digest);
        Assert.Equal(File.Lines, sheet.Value!.Lines);
        Assert.Equal(1, sheet.Value.PlaceOf(SpecPart.Function, "0190002"));
        await using var db = await database.Dbs.CreateDbContextAsync(ct);
        Assert.Equal(1, await db.AuditEvents.CountAsync(entry => entry.Fact == nameof(StandardImported), ct));
    }

    [Fact]
    public async Task Other_content_under_the_same_version_is_refused_and_changes_nothing()
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, ct);
        var import = database.Get<ImportStandard>();
        await import.RunAsync(File, Origin.PublishedFact, Actor.Platform, ct);

        var refused = await import.RunAsync(File with { Lines = [File.Lines[0]] }, Origin.PublishedFact, Actor.Platform, ct);

        Assert.Equal("standards.version-differs", refused.Fault?.Code);
        Assert.Equal(2, (await database.Get<Specs>().FindAsync("019", "9.0", DateOnly.MaxValue, ct)).Value!.Lines.Count);
    }

    [Theory]
    [InlineData(Role.TownStaff)]
    [InlineData(Role.Vendor)]
    [InlineData(Role.Auditor)]
    public async Task Nobody_but_curator_and_operator_imports(Role role)
    {
        await using var database = await databases.OpenReadOnlyAsync(Engine.Sqlite, ct);

        var refused = await database.Get<ImportStandard>().RunAsync(File, Origin.PublishedFact, new Actor(ActorKind.Person, "x", "X", role), ct);

        Assert.Equal("standards.not-yours", refused.Fault?.Code);
    }

    [Fact]
    public async Task Without_a_number_the_newest_version_of_the_day_is_read()
    {
        await using var database = await databases.OpenReadOnlyAsync(Engine.Sqlite, ct);
        var specs = database.Get<Specs>();

        Assert.Equal("1.0", (await specs.FindAsync("019", null, new DateOnly(2026, 5, 28), ct)).Value!.Head.Number);
        Assert.Equal("1.1", (await specs.FindAsync("019", null, new DateOnly(2026, 5, 29), ct)).Value!.Head.Number);
        Assert.Equal("standards.no-spec", (await specs.FindAsync("019", null, new DateOnly(2025, 2, 27), ct)).Fault?.Code);
        Assert.Equal("standards.unknown-spec", (await specs.FindAsync("019", "3.0", new DateOnly(2026, 1, 1), ct)).Fault?.Code);
    }

    [Fact]
    public void Versions_are_ordered_by_number_not_by_letters() =>
        Assert.Equal(["1.0", "2.0", "9.1", "10.0", "10.1"], ((string[])["10.1", "9.1", "1.0", "10.0", "2.0"]).Order(SpecNumber.Order));
}
