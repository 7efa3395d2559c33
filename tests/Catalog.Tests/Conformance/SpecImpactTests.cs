using Catalog.Conformance;
using Catalog.Municipalities;
using Catalog.Offerings;
using Catalog.Standards;
using Catalog.Subscriptions;
using TestKit;

namespace Catalog.Tests.Conformance;

/// <summary>A new version against an oracle that was worked out by hand, row by row.</summary>
public sealed class SpecImpactTests(Databases databases)
{
    private static readonly DateOnly Published = new(2026, 10, 1);

    private static readonly DateOnly April = new(2027, 4, 1);

    private static readonly DateOnly October = new(2027, 10, 1);

    private static readonly SpecFile Before = SpecFiles.Of(
        "9.0", new DateOnly(2026, 3, 1),
        SpecFiles.Row("0190001"), SpecFiles.Row("0190002", RequirementClass.Option), SpecFiles.Row("0190003"),
        SpecFiles.Row("0190004"), SpecFiles.Row("0190005"), SpecFiles.Row("0190006"));

    /// <summary>1 stays, 2 becomes a must, 3 is reworded, 4 is taken out, 5 gets a day, 6 moves, 7 is new, 8 is a new option.</summary>
    private static readonly SpecFile After = SpecFiles.Of(
        "9.1", Published,
        SpecFiles.Row("0190001"), SpecFiles.Row("0190002", from: April), SpecFiles.Row("0190003", text: "検索できること。", from: October),
        SpecFiles.Row("0190005", from: April), SpecFiles.Row("0190006", major: "予防接種"), SpecFiles.Row("0190007"),
        SpecFiles.Row("0190008", RequirementClass.Option));

    private readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Every_affected_offering_is_listed_with_its_rows_and_days(Engine engine)
    {
        await using var database = await OpenAsync(engine);

        var impact = (await database.Get<ReadSpecImpact>().RunAsync("019", "9.1", null, null, ct)).Value!;

        Assert.Equal(("9.0", "9.1"), (impact.From.Number, impact.To.Number));
        Assert.Equal(
            [
                // It lacked the option that is now a must and has what is taken out; it plans the must in time. 3 and 7 are to be answered.
                ("aozora-kenko", "0190007", ImpactReason.Unanswered, Published, (DateOnly?)null),
                ("aozora-kenko", "0190004", ImpactReason.Fails, Published, null),
                ("aozora-kenko", "0190002", ImpactReason.Fails, April, new DateOnly(2027, 3, 1)),
                ("aozora-kenko", "0190003", ImpactReason.Unanswered, October, null),
                // It has answered for the new version: 3 is fine, 7 is not there and comes too late.
                ("minato-kenko", "0190007", ImpactReason.Fails, Published, new DateOnly(2027, 1, 1)),
            ],
            Judged(impact).SelectMany(offering => offering.Rows.Select(row => (offering.Code, row.Change.Row.Number, row.Reason, row.From!.Value, row.PlannedOn))));
        Assert.Equal([false, false, false, false, true], Judged(impact).SelectMany(each => each.Rows).Select(row => row.IsPlannedTooLate));
        Assert.Equal("1.0", impact.Offerings.Single(each => each.Code == "yamabiko-kenko").AnsweredFor);
        Assert.DoesNotContain("yamabiko-sesshu", impact.Offerings.Select(each => each.Code));
        Assert.Contains("aozora-sesshu", impact.Unjudged);
        Assert.Empty(impact.Subscriptions);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Subscriptions_are_named_to_those_alone_who_may_see_them(Engine engine)
    {
        await using var database = await OpenAsync(engine);
        var (shirakawa, yusuhara) = (MunicipalityCode.Parse("215066", null), MunicipalityCode.Parse("394050", null));
        var clerk = Clerk(shirakawa);
        await SubscribeAsync(database, "aozora-kenko", clerk);
        await SubscribeAsync(database, "aozora-sesshu", clerk);
        await SubscribeAsync(database, "minato-kenko", Clerk(yusuhara));

        Assert.Equal([("215066", "aozora-kenko", Published, 4)], await SeenByAsync(database, clerk));
        Assert.Equal(
            [("215066", "aozora-kenko", Published, 4), ("394050", "minato-kenko", Published, 1)],
            await SeenByAsync(database, new Actor(ActorKind.Person, "a", "A", Role.Auditor)));
        Assert.Equal([("394050", "minato-kenko", Published, 1)], await SeenByAsync(database, new Actor(ActorKind.Machine, "m", "M", Role.Vendor, Vendor: "minato")));
        Assert.Empty(await SeenByAsync(database, new Actor(ActorKind.Person, "c", "C", Role.Curator)));
    }

    [Fact]
    public async Task The_oldest_version_has_nothing_to_be_compared_with()
    {
        await using var database = await databases.OpenReadOnlyAsync(Engine.Sqlite, ct);
        var read = database.Get<ReadSpecImpact>();

        Assert.Equal("standards.nothing-before", (await read.RunAsync("019", "1.0", null, null, ct)).Fault?.Code);
        Assert.Equal("standards.unknown-spec", (await read.RunAsync("019", "1.1", "0.5", null, ct)).Fault?.Code);
        Assert.Equal("standards.unknown-system", (await read.RunAsync("099", "1.1", null, null, ct)).Fault?.Code);
    }

    /// <summary>Those that answered for one of the two versions; the demonstration holds one that last answered for an older one.</summary>
    private static IEnumerable<AffectedOffering> Judged(SpecImpact impact) =>
        impact.Offerings.Where(each => each.AnsweredFor.StartsWith('9')).OrderBy(each => each.Code, StringComparer.Ordinal);

    private static Actor Clerk(MunicipalityCode town) => new(ActorKind.Person, "clerk-" + town.Value, "職員", Role.TownStaff, town);

    private async Task<TestDatabase> OpenAsync(Engine engine)
    {
        var database = await databases.OpenAsync(engine, ct);
        foreach (var file in (SpecFile[])[Before, After])
        {
            Assert.True((await database.Get<ImportStandard>().RunAsync(file, Origin.Fictional, Actor.Platform, ct)).IsDone);
        }

        await SayAsync(
            database, "aozora-kenko", "9.0", SpecFiles.Line("0190001", Implementation.Yes), SpecFiles.Line("0190002", Implementation.No, new DateOnly(2027, 3, 1)),
            SpecFiles.Line("0190003", Implementation.Yes), SpecFiles.Line("0190004", Implementation.Yes), SpecFiles.Line("0190005", Implementation.Yes),
            SpecFiles.Line("0190006", Implementation.No));
        await SayAsync(database, "minato-kenko", "9.0", SpecFiles.Line("0190004", Implementation.Yes));
        await SayAsync(
            database, "minato-kenko", "9.1", SpecFiles.Line("0190002", Implementation.Yes), SpecFiles.Line("0190003", Implementation.Yes),
            SpecFiles.Line("0190005", Implementation.Yes), SpecFiles.Line("0190006", Implementation.Yes), SpecFiles.Line("0190007", Implementation.No, new DateOnly(2027, 1, 1)));
        await SayAsync(
            database, "yamabiko-sesshu", "9.1", SpecFiles.Line("0190002", Implementation.Yes), SpecFiles.Line("0190003", Implementation.Yes),
            SpecFiles.Line("0190005", Implementation.Yes), SpecFiles.Line("0190006", Implementation.Yes), SpecFiles.Line("0190007", Implementation.Yes));
        return database;
    }

    private async Task SayAsync(TestDatabase database, string offering, string version, params IReadOnlyList<StatementLine> lines)
    {
        var recorded = await database.Get<RecordStatement>().RunAsync(SpecFiles.Says(offering, version, new DateOnly(2026, 6, 1), lines), Actor.Platform, ct);
        Assert.True(recorded.IsDone, recorded.Fault?.Code);
    }

    private async Task SubscribeAsync(TestDatabase database, string offering, Actor clerk)
    {
        await using var db = await database.Dbs.CreateDbContextAsync(ct);
        db.Subscriptions.Add(new Subscription(clerk.Municipality!.Value, offering.Split('-')[0], offering, offering + "-basic", null, null, clerk, new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero)));
        Assert.True((await db.SaveProgressAsync(ct)).IsDone);
    }

    private async Task<IEnumerable<(string, string, DateOnly?, int)>> SeenByAsync(TestDatabase database, Actor reader) =>
        (await database.Get<ReadSpecImpact>().RunAsync("019", "9.1", "9.0", reader, ct)).Value!.Subscriptions
            .Select(each => (each.Municipality.Value, each.Offering, each.FirstDay, each.Rows));
}
