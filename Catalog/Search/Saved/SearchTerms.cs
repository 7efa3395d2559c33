namespace Catalog.Search.Saved;

/// <summary>What is searched for, with one written form: parameters in a fixed order, values in ordinal order, escaped as in an address.</summary>
public sealed record SearchTerms(string? Text, OfferingFilters Filters, OfferingSort Sort = OfferingSort.Neutral)
{
    private static readonly (string Name, Func<OfferingFilters, IReadOnlyList<string>?> Of, Func<OfferingFilters, IReadOnlyList<string>, OfferingFilters> With)[] Parts =
    [
        ("accessibility", f => f.Accessibility, (f, values) => f with { Accessibility = values }),
        ("area", f => f.Area, (f, values) => f with { Area = values }),
        ("cloud", f => f.Cloud, (f, values) => f with { Cloud = values }),
        ("evidence", f => f.Evidence, (f, values) => f with { Evidence = values }),
        ("kind", f => f.Kind, (f, values) => f with { Kind = values }),
        ("origin", f => f.Origin, (f, values) => f with { Origin = values }),
        ("price", f => f.Price, (f, values) => f with { Price = values }),
        ("region", f => f.Region, (f, values) => f with { Region = values }),
        ("requirement", f => f.Requirement, (f, values) => f with { Requirement = values }),
        ("serves", f => f.Serves, (f, values) => f with { Serves = values }),
        ("system", f => f.System, (f, values) => f with { System = values }),
        ("vendor", f => f.Vendor, (f, values) => f with { Vendor = values }),
        ("zone", f => f.Zone, (f, values) => f with { Zone = values }),
    ];

    /// <summary>Reads the written form back; parameters that it does not know are passed over.</summary>
    public static SearchTerms Read(string written)
    {
        ArgumentNullException.ThrowIfNull(written);
        var pairs = written.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2)).Where(pair => pair.Length == 2)
            .ToLookup(pair => pair[0], pair => Uri.UnescapeDataString(pair[1]), StringComparer.Ordinal);
        var filters = Parts.Where(part => pairs.Contains(part.Name))
            .Aggregate(new OfferingFilters(), (filters, part) => part.With(filters, [.. pairs[part.Name]]));
        return new SearchTerms(
            pairs["q"].FirstOrDefault(), filters, Enum.TryParse<OfferingSort>(pairs["sort"].FirstOrDefault(), out var sort) ? sort : OfferingSort.Neutral);
    }

    public override string ToString() => string.Join('&', Parts
        .SelectMany(part => (part.Of(Filters) ?? []).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(value => (part.Name, Value: value)))
        .Concat(string.IsNullOrWhiteSpace(Text) ? [] : [("q", Text.Trim())])
        .Concat(Sort == OfferingSort.Neutral ? [] : [("sort", Sort.ToString())])
        .Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value)}"));
}
