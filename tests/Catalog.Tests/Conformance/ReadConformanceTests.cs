using Catalog.Conformance;
using Catalog.Municipalities;
using Catalog.Offerings;
using Catalog.Standards;
using Microsoft.Extensions.Time.Testing;
using TestKit;
using TestKit.Standards;

namespace Catalog.Tests.Conformance;

public sealed class ReadConformanceTests(Databases databases)
{
    private const string Health = "aozora-kenko";

    private static readonly SpecFile Spec = GeneratedSpec.Of(60);

    private static readonly DateOnly Summer = new(2026, 7, 1);

    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 24, 1, 2, 3, TimeSpan.Zero));
    private readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Same_day_and_instant_give_the_same_bytes_after_a_backdated_statement_came_in(Engine engine)
    {
        await using var database = await OpenAsync(engine);
        await StateAsync(database, GeneratedSpec.Statement(Spec, Health, seed: 1), StatingPeople.Vendor("aozora"));
        var instant = clock.GetUtcNow();
        var before = (await ReadAsync(database, Summer, instant)).ToCanonicalJson();
        clock.Advance(TimeSpan.FromHours(1));
        await StateAsync(database, GeneratedSpec.Statement(Spec, Health, seed: 2, from: new DateOnly(2025, 6, 1)), StatingPeople.Vendor("aozora"));

        var again = (await ReadAsync(database, Summer, instant)).ToCanonicalJson();
        var now = (await ReadAsync(database, Summer)).ToCanonicalJson();

        Assert.Equal(before, again);
        Assert.NotEqual(before, now);
    }

    [Fact]
    public async Task Both_engines_give_the_same_bytes()
    {
        var bytes = new List<byte[]>();
        foreach (var engine in Enum.GetValues<Engine>())
        {
            await using var database = await OpenAsync(engine);
            await StateAsync(database, GeneratedSpec.Statement(Spec, Health, seed: 1), StatingPeople.Vendor("aozora"));
            bytes.Add((await ReadAsync(database, Summer, clock.GetUtcNow())).ToCanonicalJson());
        }

        Assert.Equal(bytes[0], bytes[1]);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Verdicts_of_two_days_differ_exactly_where_the_day_of_a_row_lies_between(Engine engine)
    {
        await using var database = await OpenAsync(engine);
        await StateAsync(database, GeneratedSpec.Statement(Spec, Health, seed: 3), StatingPeople.Vendor("aozora"));
        var (winter, spring) = (new DateOnly(2025, 12, 31), new DateOnly(2026, 4, 1));

        var (early, late) = (await ReadAsync(database, winter), await ReadAsync(database, spring));

        var differing = early.Rows.Zip(late.Rows).Where(pair => pair.First.Answers[0].Verdict != pair.Second.Answers[0].Verdict).Select(pair => pair.First.Line.Number);
        Assert.Equal(Spec.Lines.Where(line => line.AppliesFrom > winter && line.AppliesFrom <= spring).Select(line => line.Number), differing);
        Assert.NotEmpty(differing);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Each_kind_of_evidence_and_each_part_of_the_business_stays_by_itself(Engine engine)
    {
        await using var database = await OpenAsync(engine);
        await StateAsync(database, GeneratedSpec.Statement(Spec, Health, seed: 1), StatingPeople.Vendor("aozora"));
        await StateAsync(database, GeneratedSpec.Statement(Spec, Health, seed: 4, EvidenceKind.MachineTest), StatingPeople.Curator);
        await StateAsync(database, GeneratedSpec.Statement(Spec, Health, seed: 5, subScope: "1"), StatingPeople.Vendor("aozora"));

        var report = await ReadAsync(database, Summer);

        Assert.Equal(
            [(EvidenceKind.VendorClaim, null), (EvidenceKind.VendorClaim, "1"), (EvidenceKind.MachineTest, (string?)null)],
            report.Bases.Select(basis => (basis.Evidence, basis.SubScope)));
        Assert.All(report.Rows, row => Assert.Equal(3, row.Answers.Count));
        Assert.All(Enumerable.Range(0, 3), basis => Assert.Equal(Spec.Lines.Count, report.Counts.Where(count => count.Basis == basis).Sum(count => count.Rows)));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Check_of_a_town_is_seen_by_that_town_and_an_auditor_alone(Engine engine)
    {
        await using var database = await OpenAsync(engine);
        var (own, other) = (StatingPeople.Town("215066"), StatingPeople.Town("215040"));
        await StateAsync(database, GeneratedSpec.Statement(Spec, Health, seed: 6, EvidenceKind.TownCheck), own);
        await StateAsync(database, GeneratedSpec.Statement(Spec, Health, seed: 7, EvidenceKind.TownCheck), other);

        Assert.Equal("215066", Assert.Single((await ReadAsync(database, Summer, reader: own)).Bases).Municipality?.Value);
        Assert.Equal(2, (await ReadAsync(database, Summer, reader: new Actor(ActorKind.Person, "a", "監査", Role.Auditor))).Bases.Count);
        Assert.Empty((await ReadAsync(database, Summer, reader: StatingPeople.Vendor("aozora"))).Bases);
        Assert.Empty((await ReadAsync(database, Summer)).Bases);
    }

    [Theory]
    [InlineData(2026, 3, 31, "2026.1")]
    [InlineData(2026, 4, 1, "2026.2")]
    [InlineData(2026, 9, 30, "2026.2")]
    [InlineData(2026, 10, 1, "2026.1")]
    public async Task Statement_that_holds_on_the_day_and_began_last_is_taken(int year, int month, int day, string release)
    {
        await using var database = await OpenAsync(Engine.Sqlite);
        await StateAsync(
            database, GeneratedSpec.Statement(Spec, Health, seed: 2, release: "2026.2", from: new DateOnly(2026, 4, 1), to: new DateOnly(2026, 9, 30)), StatingPeople.Vendor("aozora"));
        clock.Advance(TimeSpan.FromHours(1));
        await StateAsync(database, GeneratedSpec.Statement(Spec, Health, seed: 1), StatingPeople.Vendor("aozora"));

        var report = await ReadAsync(database, new DateOnly(year, month, day));

        Assert.Equal(release, Assert.Single(report.Bases).Release);
    }

    [Fact]
    public async Task Function_that_no_row_names_is_forbidden_in_a_business_specification()
    {
        await using var database = await OpenAsync(Engine.Sqlite);
        await StateAsync(database, GeneratedSpec.Statement(Spec, Health, seed: 2), StatingPeople.Vendor("aozora"));

        var report = await ReadAsync(database, Summer);

        Assert.Equal(Verdict.Fails, Assert.Single(report.Extras).Verdict);
    }

    [Fact]
    public async Task Reading_of_a_system_that_the_offering_does_not_serve_or_of_no_specification_is_refused()
    {
        await using var database = await OpenAsync(Engine.Sqlite);
        var read = database.Get<ReadConformance>();

        Assert.Equal("conformance.system-not-served", (await read.RunAsync("minato-madoguchi", "019", null, Summer, null, null, ct)).Fault?.Code);
        Assert.Equal("standards.unknown-spec", (await read.RunAsync(Health, "019", "9.9", Summer, null, null, ct)).Fault?.Code);
        Assert.Equal("offerings.unknown", (await read.RunAsync("nothing", "019", null, Summer, null, null, ct)).Fault?.Code);
    }

    private async Task<TestDatabase> OpenAsync(Engine engine)
    {
        var database = await databases.OpenAtAsync(engine, clock, ct);
        Assert.True((await database.Get<ImportStandard>().RunAsync(Spec, Origin.Fictional, StatingPeople.Curator, ct)).IsDone);
        return database;
    }

    private async Task StateAsync(TestDatabase database, StatementFile file, Actor by) =>
        Assert.Null((await database.Get<RecordStatement>().RunAsync(file, by, ct)).Fault?.Code);

    private async Task<ConformanceReport> ReadAsync(TestDatabase database, DateOnly asOf, DateTimeOffset? knownAt = null, Actor? reader = null)
    {
        var report = await database.Get<ReadConformance>().RunAsync(Health, "019", "8.0", asOf, knownAt, reader, ct);
        Assert.Null(report.Fault?.Code);
        return report.Value!;
    }
}
