namespace Catalog.Search;

/// <summary>Refusals of this slice; sentences in SearchFaults.resx.</summary>
public static class SearchFaults
{
    public static Fault UnknownFilterValue(string filter, string value, string known) =>
        new Fault("search.unknown-filter-value", FaultKind.Invalid, filter, value, known).On(filter);

    public static Fault PriceNeedsTown { get; } = new Fault("search.price-needs-town", FaultKind.Invalid).On("price");

    public static Fault NameMissing { get; } = new Fault("search.name-missing", FaultKind.Invalid).On("name");

    public static Fault NameTooLong(int limit) =>
        new Fault("search.name-too-long", FaultKind.Invalid, limit.ToString(System.Globalization.CultureInfo.InvariantCulture)).On("name");

    public static Fault NameTaken(string name) => new Fault("search.name-taken", FaultKind.Conflict, name).On("name");

    public static Fault TooManySaved(int limit) =>
        new("search.too-many-saved", FaultKind.Conflict, limit.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public static Fault NotYours(string municipality) => new("search.not-yours", FaultKind.Forbidden, municipality);

    public static Fault UnknownSaved(string id) => new("search.unknown-saved", FaultKind.NotFound, id);

    public static Fault TextTooLong(int limit) =>
        new Fault("search.text-too-long", FaultKind.Invalid, limit.ToString(System.Globalization.CultureInfo.InvariantCulture)).On("q");
}
