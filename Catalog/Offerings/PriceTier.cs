namespace Catalog.Offerings;

/// <summary>The price of a plan for one band of population (人口段階別の価格), tax excluded.</summary>
/// <param name="FromPopulation">Smallest population of the band.</param>
/// <param name="ToPopulation">Largest population of the band; <c>null</c> = no upper end.</param>
/// <param name="Initial">Once, at the start (初期費用).</param>
/// <param name="Migration">Once, for bringing the data over (データ移行費).</param>
/// <param name="Monthly">Each month, for the use (月額利用料).</param>
/// <param name="CloudMonthly">Each month, share of the government cloud (クラウド利用料の按分).</param>
/// <param name="LineMonthly">Each month, share of the line (回線費).</param>
public sealed record PriceTier(
    int FromPopulation, int? ToPopulation, Yen Initial, Yen Migration, Yen Monthly, Yen CloudMonthly, Yen LineMonthly)
{
    /// <summary>Each month, all together.</summary>
    public Yen EachMonth => Monthly + CloudMonthly + LineMonthly;

    public bool Covers(int population) => population >= FromPopulation && (ToPopulation is null || population <= ToPopulation);
}
