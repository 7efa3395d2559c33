using Catalog.Comparison;

namespace Catalog.Selection.Quotes;

/// <summary>What a vendor quotes (見積): whole yen without tax, in the same lines for everybody.</summary>
/// <param name="Plan">Code of the quoted plan.</param>
/// <param name="Initial">初期費用, once.</param>
/// <param name="Recurring">利用料, one amount for each year.</param>
/// <param name="Options">オプション, per year.</param>
/// <param name="CloudShare">ガバメントクラウド利用料の負担分, per year.</param>
/// <param name="Line">回線費, per year.</param>
/// <param name="Migration">移行費, once.</param>
/// <param name="Exit">契約終了時のデータ返却・消去, once.</param>
/// <param name="Note">Conditions in words; may be empty.</param>
public sealed record Quote(
    string Plan, Yen Initial, IReadOnlyList<Yen> Recurring, Yen Options, Yen CloudShare, Yen Line, Yen Migration, Yen Exit, string Note)
{
    /// <summary>No order of a small municipality comes near it; it keeps every sum far from overflowing.</summary>
    public static Yen MostPerLine { get; } = new(999_999_999_999);

    /// <summary>Everything over all years, without tax.</summary>
    public Yen Net => Once + EveryYear * Recurring.Count + Recurring.Aggregate(Yen.Zero, Yen.Add);

    /// <summary>10 %, once on the sum, fractions cut.</summary>
    public Yen Tax => ConsumptionTax.On(Net);

    public Yen Gross => Net + Tax;

    /// <summary>Tax included, over the first years alone; <c>null</c> = it does not cover that many.</summary>
    public Yen? GrossOver(int years) => years > Recurring.Count ? null : (this with { Recurring = [.. Recurring.Take(years)] }).Gross;

    private Yen Once => Initial + Migration + Exit;

    private Yen EveryYear => Options + CloudShare + Line;

    /// <summary>Why it is no answer to a request over so many years; <c>null</c> = in order.</summary>
    public Fault? Refusal(int years) =>
        Recurring.Count != years ? QuoteFaults.WrongYears(years)
        : CaseWords.OptionalRefusal(Note, "note") is { } unfit ? unfit
        : Lines().FirstOrDefault(line => line.Amount < Yen.Zero || line.Amount > MostPerLine) is { Field: { } field } ? QuoteFaults.BadAmount(field, MostPerLine)
        : null;

    private IEnumerable<(string Field, Yen Amount)> Lines() =>
    [
        ("initial", Initial), .. Recurring.Select(amount => ("recurring", amount)), ("options", Options), ("cloudShare", CloudShare),
        ("line", Line), ("migration", Migration), ("exit", Exit),
    ];
}
