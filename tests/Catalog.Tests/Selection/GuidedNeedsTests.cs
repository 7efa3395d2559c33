using Catalog.Offerings;
using Catalog.Selection;
using Catalog.Selection.Needs;
using Catalog.Standards;
using TestKit;
using TestKit.Standards;

namespace Catalog.Tests.Selection;

public sealed class GuidedNeedsTests(Databases databases)
{
    private readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Every_sitting_is_kept_and_the_next_one_begins_where_the_last_ended(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        var which = await Cases.OpenAsync(database, ct);
        await AnswerAsync(database, which, new NeedAnswers(Scope: new ScopeNeed(17, ["019"])));
        await AnswerAsync(database, which, new NeedAnswers(Network: new NetworkNeed([NetworkZone.Lgwan], NeedStrength.Must), Size: new SizeNeed(7_000)));

        var view = (await database.Get<ReadNeeds>().RunAsync(which.Id, Cases.Clerk, ct)).Value!;

        Assert.Equal(NeedStep.Requirements, view.Sheet.Next);
        Assert.Equal([NeedStep.Scope, NeedStep.Network, NeedStep.Size], view.Sheet.Steps.Select(step => step.Step));
        Assert.Equal((7_417, 7_000), (view.Population, view.Sheet.Size!.Population));
        Assert.Equal(["search.freeze", "needs.next"], (await Cases.WaitingAsync(database, which, ct)).OrderDescending(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Changed_answer_stands_beside_the_older_one_with_who_and_when(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        var which = await Cases.OpenAsync(database, ct);
        await AnswerAsync(database, which, new NeedAnswers(Budget: new BudgetNeed(new Yen(1_000_000), Yearly: null)));
        var first = await AnswerAsync(database, which, new NeedAnswers(Budget: new BudgetNeed(new Yen(2_000_000), new Yen(500_000))), Cases.Colleague);
        var same = await AnswerAsync(database, which, new NeedAnswers(Budget: new BudgetNeed(new Yen(2_000_000), new Yen(500_000))));

        var record = (await Cases.RecordAsync(database, which, "guidedNeeds", ct))!.AsArray();

        Assert.Equal(first, same);
        Assert.Equal([("情報担当", 1_000_000L), ("総務担当", 2_000_000L)], record.Select(each => (each!["by"]!.GetValue<string>(), each["answer"]!["initial"]!.GetValue<long>())));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Answer_that_names_nothing_real_is_refused(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        var spec = await StatedHealth.BuildAsync(database, rows: 20, [], ct);
        var which = await Cases.OpenAsync(database, ct);
        var must = spec.Lines.First(line => line.Class == RequirementClass.Must);
        (NeedAnswers Said, string Code)[] wrong =
        [
            (new NeedAnswers(), "selection.need-no-answer"),
            (new NeedAnswers(Scope: new ScopeNeed(21, [])), "standards.unknown-area"),
            (new NeedAnswers(Scope: new ScopeNeed(17, ["999"])), "standards.unknown-system"),
            (new NeedAnswers(Scope: new ScopeNeed(1, ["019"])), "selection.need-system-outside-area"),
            (new NeedAnswers(Requirements: new RequirementsNeed([new SpecNeed("019", "99.0", [])])), "standards.unknown-spec"),
            (new NeedAnswers(Requirements: new RequirementsNeed([new SpecNeed("019", "8.0", [new ChosenRequirement(must.Part, must.Number, NeedStrength.Must)])])), "selection.need-not-an-option"),
            (new NeedAnswers(Requirements: new RequirementsNeed([new SpecNeed("019", "8.0", []), new SpecNeed("019", "1.1", [])])), "selection.need-spec-twice"),
            (new NeedAnswers(Network: new NetworkNeed([], NeedStrength.Must)), "selection.need-zone-missing"),
            (new NeedAnswers(Links: new LinksNeed([new LinkNeed("nothing", NeedStrength.Wish)])), "selection.need-unknown-interface"),
            (new NeedAnswers(Size: new SizeNeed(0)), "selection.need-population"),
            (new NeedAnswers(Budget: new BudgetNeed(new Yen(-1), Yearly: null)), "selection.need-amount"),
            (new NeedAnswers(Dates: new DatesNeed(new DateOnly(2027, 4, 1), new DateOnly(2027, 4, 1))), "selection.need-decision-after-start"),
            (new NeedAnswers(Wishes: new WishesNeed(new string('x', 2_001))), "selection.text-too-long"),
        ];

        foreach (var (said, code) in wrong)
        {
            Assert.Equal(code, (await database.Get<AnswerNeeds>().RunAsync(which, said, Cases.Clerk, ct)).Fault?.Code);
        }
    }

    [Fact]
    public void Chapter_that_was_looked_at_replaces_its_own_choices_alone()
    {
        var spec = new SpecNeed("019", "8.0", [new(SpecPart.Function, "0190001", NeedStrength.Wish), new(SpecPart.Function, "0190002", NeedStrength.Must)]);

        var then = spec.With(new Dictionary<(SpecPart, string), NeedStrength?> { [(SpecPart.Function, "0190002")] = null, [(SpecPart.Function, "0190003")] = NeedStrength.Must });

        Assert.Equal([("0190001", NeedStrength.Wish), ("0190003", NeedStrength.Must)], then.Options.Select(option => (option.Number, option.Strength)));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Answer_from_an_older_version_or_after_the_decision_is_refused(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        var which = await Cases.OpenAsync(database, ct, "yamabiko-kenko");
        var said = new NeedAnswers(Size: new SizeNeed(100));

        var stale = await database.Get<AnswerNeeds>().RunAsync(which with { SeenVersion = 0 }, said, Cases.Clerk, ct);
        await database.Get<ChangeSelection>().DecideAsync(which, "yamabiko-kenko", "yamabiko-kenko-small", "よい", Cases.Clerk, ct);
        var late = await database.Get<AnswerNeeds>().RunAsync(which, said, Cases.Clerk, ct);

        Assert.Equal(("storage.changed-meanwhile", "selection.already-decided"), (stale.Fault!.Code, late.Fault!.Code));
        Assert.Equal(["record.lock", "route.choose"], (await Cases.WaitingAsync(database, which, ct)).Order(StringComparer.Ordinal));
    }

    private async Task<int> AnswerAsync(TestDatabase database, SelectionRef which, NeedAnswers said, Actor? by = null)
    {
        var kept = await database.Get<AnswerNeeds>().RunAsync(which, said, by ?? Cases.Clerk, ct);
        Assert.Null(kept.Fault);
        return kept.Value;
    }
}
