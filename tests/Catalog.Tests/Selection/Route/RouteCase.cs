using System.Globalization;
using Catalog.Municipalities;
using Catalog.Municipalities.Rules;
using Catalog.Selection.Route;

namespace Catalog.Tests.Selection.Route;

/// <summary>One line of the table of cases, with the rules of an invented body that adopted the present limits on a day of its own.</summary>
public sealed record RouteCase(IReadOnlyDictionary<string, string> Row)
{
    private static readonly MunicipalityCode Town = MunicipalityCode.Parse("215066", null);

    private static readonly Actor Clerk = new(ActorKind.Person, "clerk", "契約担当", Role.TownStaff, Town);

    private static readonly (ContractKind Kind, long Old, long New, long? City)[] Limits =
    [
        (ContractKind.Works, 1_300_000, 2_000_000, 4_000_000), (ContractKind.Purchase, 800_000, 1_500_000, 3_000_000),
        (ContractKind.Rental, 400_000, 800_000, null), (ContractKind.Sale, 300_000, 500_000, null),
        (ContractKind.Letting, 300_000, 300_000, null), (ContractKind.Other, 500_000, 1_000_000, 2_000_000),
    ];

    public static IReadOnlyList<RouteCase> All { get; } = ReadAll();

    public string Expect => Row["expect"];

    public string Source => Row["source"];

    public MunicipalityKind Body => Enum.Parse<MunicipalityKind>(Row["body"]);

    public RouteQuestion Question => new(new Yen(long.Parse(Row["amount"], CultureInfo.InvariantCulture)), Day("start"), int.Parse(Row["months"], CultureInfo.InvariantCulture))
    {
        Day = Day("day"),
        Kind = Row["kind"].Length > 0 ? Enum.Parse<ContractKind>(Row["kind"]) : null,
        Given = Row["given"].Length > 0
            ? new GivenGround(Enum.Parse<RouteGround>(Row["given"]), "事実", Row["on"].Length > 0 ? Day("on") : null)
            : null,
        Preferred = Row["preferred"].Length > 0 ? Enum.Parse<RouteKind>(Row["preferred"]) : null,
    };

    public RuleBook Book => RuleBook.On(Town, Day("day"), Rules().Where(rule => rule.Topic.ToString() != Row["leave_out"]));

    public OrderPart Order => Part(new Yen(1));

    public IEnumerable<OrderPart> Beside => Row["beside"].Split(',', StringSplitOptions.RemoveEmptyEntries)
        .Select(amount => Part(new Yen(long.Parse(amount, CultureInfo.InvariantCulture))));

    /// <summary>The route or the refusal in the words of the table.</summary>
    public string Answer()
    {
        var found = RouteFinder.Find(Question, Book, Body, Order, Beside);
        return found.IsDone ? found.Value.Kind + (found.Value.Splits.Count > 0 ? "+split" : string.Empty) : found.Fault.Code;
    }

    public Outcome<ProposedRoute> Find() => RouteFinder.Find(Question, Book, Body, Order, Beside);

    private DateOnly Day(string column) => DateOnly.ParseExact(Row[column], "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private OrderPart Part(Yen amount) =>
        new(OrderPartKind.Case, Guid.CreateVersion7(), "発注", [17], [], FiscalYear.Of(Day("start")).Year, amount);

    private IEnumerable<LocalRule> Rules()
    {
        var (early, adopted, isCity) = (new DateOnly(2015, 4, 1), Day("adopted"), Body == MunicipalityKind.DesignatedCity);
        foreach (var (kind, old, now, city) in Limits)
        {
            yield return Rule(RuleTopic.SmallSumLimit, early, new RuleValue(kind, Amount: new Yen(old)));
            yield return Rule(RuleTopic.SmallSumLimit, adopted, new RuleValue(kind, Amount: new Yen(isCity ? city ?? now : now)));
        }

        yield return Rule(RuleTopic.SingleQuoteLimit, early, new RuleValue(Choice: RuleChoice.Below, Amount: new Yen(100_000)));
        yield return Rule(RuleTopic.SingleQuoteLimit, adopted, new RuleValue(Choice: RuleChoice.Below, Amount: new Yen(300_000)));
        yield return Rule(RuleTopic.QuoteCount, early, new RuleValue(Number: 2));
        yield return Rule(RuleTopic.EstimateBasis, early, new RuleValue(Choice: RuleChoice.WholeTerm));
        yield return Rule(RuleTopic.SaasFeeKind, early, new RuleValue(ContractKind.Other));
        yield return Rule(RuleTopic.LongTermContract, early, new RuleValue(Choice: RuleChoice.Allowed, Number: 5));
        yield return Rule(RuleTopic.Publication, early, new RuleValue(Choice: RuleChoice.HalfYearly));
    }

    private static LocalRule Rule(RuleTopic topic, DateOnly from, RuleValue value) =>
        new(new LocalRuleOrder(Town, topic, value, from, null, "財務規則"), isDemonstration: false, Clerk, DateTimeOffset.UnixEpoch);

    private static List<RouteCase> ReadAll()
    {
        using var reader = new StreamReader(Path.Combine(AppContext.BaseDirectory, "Selection", "Route", "route-cases.tsv"));
        var columns = reader.ReadLine()!.Split('\t');
        var cases = new List<RouteCase>();
        while (reader.ReadLine() is { } line)
        {
            cases.Add(new RouteCase(columns.Zip(line.Split('\t')).ToDictionary(pair => pair.First, pair => pair.Second)));
        }

        return cases;
    }
}
