namespace Catalog.Comparison;

/// <summary>Consumption tax (消費税及び地方消費税) at 10 %, the rate in force since 2019-10-01.</summary>
public static class ConsumptionTax
{
    /// <summary>Per cent.</summary>
    public const int Rate = 10;

    /// <summary>Tax on a net sum: one rounding, fractions cut (切捨て).</summary>
    public static Yen On(Yen net) => new(net.Amount * Rate / 100);
}
