namespace TestKit.Wire.Lint;

/// <summary>All that passed between the marketplace and one broker.</summary>
/// <param name="Exchanges">In the order in which they came.</param>
/// <param name="Second">What counts as one second: a house that hurries a hundredfold is held to a hundredth.</param>
/// <param name="IsOver">Nothing more is to come, so what is missing is missing for good.</param>
public sealed record Watched(IReadOnlyList<Exchange> Exchanges, TimeSpan Second, bool IsOver)
{
    /// <summary>The marketplace may have lost an answer that it was given: it was killed, or its database was away.</summary>
    public bool MayHaveForgotten { get; init; }

    public IEnumerable<Exchange> Of(OsbAct act) => Exchanges.Where(exchange => exchange.Call.Act == act);

    /// <summary>Per instance and per binding, in order.</summary>
    public IEnumerable<IGrouping<string, Exchange>> Subjects => Exchanges.Where(one => one.Call.Instance.Length > 0).GroupBy(one => one.Call.Subject);
}
