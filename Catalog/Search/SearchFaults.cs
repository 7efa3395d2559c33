namespace Catalog.Search;

/// <summary>Refusals of this slice; sentences in SearchFaults.resx.</summary>
public static class SearchFaults
{
    public static Fault UnknownFilterValue(string filter, string value, string known) =>
        new Fault("search.unknown-filter-value", FaultKind.Invalid, filter, value, known).On(filter);

    public static Fault PriceNeedsTown { get; } = new Fault("search.price-needs-town", FaultKind.Invalid).On("price");

    public static Fault TextTooLong(int limit) =>
        new Fault("search.text-too-long", FaultKind.Invalid, limit.ToString(System.Globalization.CultureInfo.InvariantCulture)).On("q");
}
