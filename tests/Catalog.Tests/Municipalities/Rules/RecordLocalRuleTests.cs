using Catalog.Municipalities.Rules;
using Catalog.Tests.Selection;
using TestKit;

namespace Catalog.Tests.Municipalities.Rules;

public sealed class RecordLocalRuleTests(Databases databases)
{
    private static readonly DateOnly Day = new(2026, 4, 1);

    private readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Later_rule_follows_and_the_earlier_one_stays(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        await RecordAsync(database, Quotes(2, Day));
        await RecordAsync(database, Quotes(3, Day.AddYears(1)));

        var history = await database.Get<LocalRules>().HistoryAsync(Towns.WithoutRules.Municipality!.Value, Day, ct);

        Assert.Equal([(3, null, false), (2, Day.AddYears(1).AddDays(-1), true)], history.Value!.Rules.Select(each => (each.Rule.Value.Number!.Value, each.EndsOn, each.IsInForce)));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Correction_takes_the_place_of_what_was_wrong_and_erases_nothing(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        var wrong = await RecordAsync(database, Quotes(2, Day));
        await RecordAsync(database, Quotes(3, Day) with { Corrects = wrong });

        var history = await database.Get<LocalRules>().HistoryAsync(Towns.WithoutRules.Municipality!.Value, Day, ct);
        var again = await database.Get<RecordLocalRule>().RunAsync(Quotes(4, Day) with { Corrects = wrong }, Towns.WithoutRules, ct);

        Assert.Equal(3, Assert.Single(history.Value!.InForce).Rule.Value.Number);
        Assert.True(history.Value.Rules.Single(each => each.Rule.Id == wrong).IsCorrected);
        Assert.Equal("municipalities.rule-nothing-to-correct", again.Fault?.Code);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task First_day_is_taken_once(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        await RecordAsync(database, Quotes(2, Day));

        var second = await database.Get<RecordLocalRule>().RunAsync(Quotes(3, Day), Towns.WithoutRules, ct);

        Assert.Equal("municipalities.rule-already-there", second.Fault?.Code);
    }

    [Theory]
    [InlineData("2025-04-01", 1_000_000, null)]
    [InlineData("2025-04-01", 1_000_001, "municipalities.rule-above-ceiling")]
    [InlineData("2025-03-31", 500_000, null)]
    [InlineData("2025-03-31", 500_001, "municipalities.rule-above-ceiling")]
    [InlineData("2025-06-01", 1_000_000, null)]
    public async Task Limit_above_the_ceiling_of_its_day_is_refused(string from, long amount, string? code)
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, ct);
        var order = new LocalRuleOrder(
            Towns.WithoutRules.Municipality!.Value, RuleTopic.SmallSumLimit, new RuleValue(ContractKind.Other, Amount: new Yen(amount)),
            DateOnly.Parse(from, null), null, "財務規則第100条");

        var recorded = await database.Get<RecordLocalRule>().RunAsync(order, Towns.WithoutRules, ct);

        Assert.Equal(code, recorded.Fault?.Code);
        Assert.True(code is null || recorded.Fault!.Args[1] is "1,000,000" or "500,000");
    }

    [Fact]
    public async Task Rule_is_recorded_by_the_staff_of_its_own_body_alone()
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, ct);

        Assert.All(
            await Task.WhenAll(new[] { Towns.Town, Towns.Auditor, Towns.VendorOf("aozora") }.Select(actor => database.Get<RecordLocalRule>().RunAsync(Quotes(2, Day), actor, ct))),
            refused => Assert.Equal("municipalities.rule-not-yours", refused.Fault?.Code));
    }

    [Theory]
    [InlineData(RuleTopic.QuoteCount, null, null, null, null, "number")]
    [InlineData(RuleTopic.QuoteCount, null, null, 100L, 2, "amount")]
    [InlineData(RuleTopic.SmallSumLimit, null, null, 100L, null, "kind")]
    [InlineData(RuleTopic.SmallSumLimit, ContractKind.Other, null, -1L, null, "amount")]
    [InlineData(RuleTopic.TaxRounding, null, RuleChoice.WholeTerm, null, null, "choice")]
    [InlineData(RuleTopic.LongTermContract, null, RuleChoice.Allowed, null, null, "number")]
    [InlineData(RuleTopic.LongTermContract, null, RuleChoice.NotAllowed, null, null, null)]
    [InlineData(RuleTopic.Publication, null, RuleChoice.HalfYearly, null, null, null)]
    [InlineData(RuleTopic.SaasFeeKind, ContractKind.Rental, null, null, null, "reason")]
    public void Rule_takes_the_members_of_its_topic_and_no_others(RuleTopic topic, ContractKind? kind, RuleChoice? choice, long? amount, int? number, string? wrong)
    {
        var value = new RuleValue(kind, null, choice, amount is { } yen ? new Yen(yen) : null, number);

        Assert.Equal(wrong, RuleShape.Of(topic).Refusal(topic, value, reason: null)?.Field);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Rules_of_the_demonstration_are_marked_as_such(Engine engine)
    {
        await using var database = await databases.OpenReadOnlyAsync(engine, ct);

        var town = (await database.Get<LocalRules>().HistoryAsync(Towns.Town.Municipality!.Value, Day, ct)).Value!;
        var village = await database.Get<LocalRules>().BookAsync(Towns.Village.Municipality!.Value, new DateOnly(2025, 9, 30), ct);

        Assert.True(town.HasDemonstration);
        Assert.All(town.Rules, each => Assert.Contains("実演", each.Rule.Source, StringComparison.Ordinal));
        Assert.Equal(new Yen(500_000), village.Find(RuleTopic.SmallSumLimit, ContractKind.Other)!.Value.Amount);
        Assert.All(town.Rules, each => Assert.Null(LocalRule.Refusal(
            new LocalRuleOrder(each.Rule.Municipality, each.Rule.Topic, each.Rule.Value, each.Rule.ValidFrom, each.EndsOn, each.Rule.Source, each.Rule.Reason), BodyGroup.Municipality)));
    }

    private static LocalRuleOrder Quotes(int number, DateOnly from) =>
        new(Towns.WithoutRules.Municipality!.Value, RuleTopic.QuoteCount, new RuleValue(Number: number), from, null, "財務規則第101条");

    private async Task<LocalRuleId> RecordAsync(TestDatabase database, LocalRuleOrder order)
    {
        var recorded = await database.Get<RecordLocalRule>().RunAsync(order, Towns.WithoutRules, ct);
        Assert.True(recorded.IsDone, recorded.Fault?.Code);
        return recorded.Value;
    }
}
