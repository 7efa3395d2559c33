using Catalog.Municipalities.Rules;
using Catalog.Selection.Calendar;
using CsCheck;

namespace Catalog.Tests.Selection.Calendar;

public sealed class BudgetCalendarTests
{
    private static readonly RuleBook NoRules = Book();

    [Fact]
    public void Start_in_April_goes_through_the_yearly_budget()
    {
        var stages = BudgetCalendar.For(new DateOnly(2027, 4, 1), NoRules);

        Assert.Equal(
            [
                (CalendarStage.QuotesFixed, "2026-09-30"), (CalendarStage.BudgetPolicy, "2026-10-15"), (CalendarStage.BudgetRequest, "2026-11-05"),
                (CalendarStage.Assessment, "2027-01-20"), (CalendarStage.Council, "2027-03-01"), (CalendarStage.Contract, "2027-04-01"), (CalendarStage.Start, "2027-04-01"),
            ],
            stages.Select(stage => (stage.Stage, stage.Day.ToString("O", null))));
        Assert.All(stages, stage => Assert.False(stage.IsOwn));
    }

    [Theory]
    [InlineData("2026-10-01", "2026-09-01")]
    [InlineData("2026-09-01", "2026-06-01")]
    [InlineData("2027-02-01", "2026-12-01")]
    public void Later_start_goes_through_the_supplementary_budget_before_it(string start, string council)
    {
        var stages = BudgetCalendar.For(DateOnly.Parse(start, null), NoRules);

        Assert.Equal(DateOnly.Parse(council, null), stages.Single(stage => stage.Stage == CalendarStage.SupplementaryCouncil).Day);
    }

    [Fact]
    public void Own_day_of_the_body_goes_before_the_usual_one_and_moves_off_a_closed_day()
    {
        // 7 November 2026 is a Saturday.
        var stage = BudgetCalendar.For(new DateOnly(2027, 4, 1), Book("11-07")).Single(each => each.Stage == CalendarStage.BudgetRequest);

        Assert.Equal(new DatedStage(CalendarStage.BudgetRequest, new DateOnly(2026, 11, 6), IsOwn: true), stage);
    }

    [Fact]
    public void Stages_never_run_backwards_and_end_with_the_start() => Gen.Int[0, 3_000].Sample(days =>
    {
        var start = new DateOnly(2026, 4, 1).AddDays(days);
        var stages = BudgetCalendar.For(start, NoRules);
        return stages[^1] == new DatedStage(CalendarStage.Start, start, false) && stages.Zip(stages.Skip(1)).All(pair => pair.First.Day <= pair.Second.Day);
    });

    private static RuleBook Book(params string[] requestDays) => RuleBook.On(
        Towns.Town.Municipality!.Value, new DateOnly(2026, 11, 24),
        requestDays.Select(day => new LocalRule(
            new LocalRuleOrder(Towns.Town.Municipality!.Value, RuleTopic.BudgetDay, new RuleValue(Stage: BudgetStage.BudgetRequest, MonthDay: day), new DateOnly(2020, 4, 1), null, "規則"),
            isDemonstration: false, Towns.Town, DateTimeOffset.UnixEpoch)));
}
