using System.Globalization;
using Catalog.Municipalities.Rules;
using Catalog.Seeding;

namespace Catalog.Selection.Calendar;

/// <summary>A stage of a case on its way to the start (予算から利用開始まで).</summary>
public enum CalendarStage
{
    /// <summary>見積・数量の確定</summary>
    QuotesFixed,
    /// <summary>予算編成方針</summary>
    BudgetPolicy,
    /// <summary>予算要求</summary>
    BudgetRequest,
    /// <summary>査定</summary>
    Assessment,
    /// <summary>3月議会</summary>
    Council,
    /// <summary>補正予算要求</summary>
    SupplementaryRequest,
    /// <summary>補正予算議会</summary>
    SupplementaryCouncil,
    /// <summary>契約</summary>
    Contract,
    /// <summary>利用開始</summary>
    Start,
}

/// <summary>A stage with its day.</summary>
/// <param name="IsOwn">The day is the body's own rule; otherwise it is the usual one, which binds nobody.</param>
public sealed record DatedStage(CalendarStage Stage, DateOnly Day, bool IsOwn);

/// <summary>The stages of a start: a start in April goes through the yearly budget, a later one through the supplementary budget before it.</summary>
public static class BudgetCalendar
{
    /// <summary>A supplementary budget is asked for this long before its council.</summary>
    private const int RequestMonthsBefore = 1;

    private const int QuotesMonthsBefore = 2;

    private static readonly Dictionary<BudgetStage, string> Usual = FactFile.Rows("Selection", "budget-stages.tsv")
        .ToDictionary(row => Enum.Parse<BudgetStage>(row["stage"]), row => row["month_day"]);

    private static readonly (BudgetStage Stage, CalendarStage Shown)[] Yearly =
    [
        (BudgetStage.QuotesFixed, CalendarStage.QuotesFixed), (BudgetStage.BudgetPolicy, CalendarStage.BudgetPolicy),
        (BudgetStage.BudgetRequest, CalendarStage.BudgetRequest), (BudgetStage.Assessment, CalendarStage.Assessment),
        (BudgetStage.Council, CalendarStage.Council),
    ];

    private static readonly BudgetStage[] Supplementary =
        [BudgetStage.SupplementaryJune, BudgetStage.SupplementarySeptember, BudgetStage.SupplementaryDecember];

    /// <param name="start">First day of use.</param>
    /// <param name="book">The body's rules; only its own budget days are looked at.</param>
    public static IReadOnlyList<DatedStage> For(DateOnly start, RuleBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        var year = FiscalYear.Of(start);
        var council = Supplementary.Select(stage => DayOf(stage, year, book)).LastOrDefault(each => each.Day < start);
        IReadOnlyList<DatedStage> budget = council.Day == default ? Regular(year, book) : Late(council.Day, council.IsOwn);
        // On 1 April the new year's budget opens: the contract is of that day even when the office is closed.
        var contract = start == year.FirstDay ? start : BusinessDays.OnOrBefore(start);
        return [.. budget, new DatedStage(CalendarStage.Contract, contract, false), new DatedStage(CalendarStage.Start, start, false)];
    }

    /// <summary>The stages of the yearly budget of a fiscal year.</summary>
    public static IReadOnlyList<DatedStage> Regular(FiscalYear year, RuleBook book) =>
        [.. Yearly.Select(each => (each.Shown, At: DayOf(each.Stage, year, book))).Select(each => new DatedStage(each.Shown, each.At.Day, each.At.IsOwn)).OrderBy(each => each.Day)];

    /// <summary>The councils that vote a supplementary budget within a fiscal year.</summary>
    public static IReadOnlyList<DatedStage> Councils(FiscalYear year, RuleBook book) =>
        [.. Supplementary.Select(stage => DayOf(stage, year, book)).Select(each => new DatedStage(CalendarStage.SupplementaryCouncil, each.Day, each.IsOwn))];

    private static List<DatedStage> Late(DateOnly council, bool isOwn) =>
    [
        new(CalendarStage.QuotesFixed, BusinessDays.OnOrBefore(council.AddMonths(-QuotesMonthsBefore)), false),
        new(CalendarStage.SupplementaryRequest, BusinessDays.OnOrBefore(council.AddMonths(-RequestMonthsBefore)), false),
        new(CalendarStage.SupplementaryCouncil, council, isOwn),
    ];

    /// <summary>Stages of the yearly budget lie in the twelve months before its April, supplementary ones within the year.</summary>
    private static (DateOnly Day, bool IsOwn) DayOf(BudgetStage stage, FiscalYear year, RuleBook book)
    {
        var own = book.Find(RuleTopic.BudgetDay, stage: stage)?.Value.MonthDay;
        var written = DateOnly.ParseExact("2023-" + (own ?? Usual[stage]), "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var isWithin = Array.IndexOf(Supplementary, stage) >= 0;
        var calendarYear = (isWithin, written.Month >= 4) switch
        {
            (true, true) or (false, false) => year.Year,
            (true, false) => year.Year + 1,
            (false, true) => year.Year - 1,
        };
        return (BusinessDays.OnOrBefore(new DateOnly(calendarYear, written.Month, written.Day)), own is not null);
    }
}
