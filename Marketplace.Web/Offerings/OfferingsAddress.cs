using Catalog.Search;
using Microsoft.AspNetCore.WebUtilities;

namespace Marketplace.Web.Offerings;

/// <summary>The address of a results page: words, filters, order and page are its whole state.</summary>
public sealed record OfferingsAddress(string? Text, OfferingFilters Filters, OfferingSort Sort, int Page)
{
    public const string Path = "/offerings";

    /// <summary>The filters in the order in which they are shown.</summary>
    public static IReadOnlyList<string> FilterNames { get; } = ["area", "kind", "origin", "zone", "cloud", "system", "vendor"];

    public IReadOnlyList<string> ValuesOf(string filter) => filter switch
    {
        "area" => Filters.Area,
        "kind" => Filters.Kind,
        "origin" => Filters.Origin,
        "zone" => Filters.Zone,
        "cloud" => Filters.Cloud,
        "system" => Filters.System,
        "vendor" => Filters.Vendor,
        _ => null,
    } ?? [];

    public OfferingsAddress WithoutValue(string filter, string value) => Replace(filter, [.. ValuesOf(filter).Where(each => each != value)]);

    /// <summary>Without a whole filter, or without the words when it is called <c>q</c>.</summary>
    public OfferingsAddress WithoutFilter(string filter) => filter == "q" ? this with { Text = null, Page = 1 } : Replace(filter, []);

    public override string ToString()
    {
        var parameters = FilterNames.SelectMany(filter => ValuesOf(filter).Select(value => KeyValuePair.Create(filter, (string?)value)))
            .Append(KeyValuePair.Create("q", string.IsNullOrWhiteSpace(Text) ? null : Text))
            .Append(KeyValuePair.Create("sort", Sort == OfferingSort.Neutral ? null : Sort.ToString()))
            .Append(KeyValuePair.Create("page", Page <= 1 ? null : Page.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        return QueryHelpers.AddQueryString(Path, parameters.Where(pair => pair.Value is not null));
    }

    private OfferingsAddress Replace(string filter, IReadOnlyList<string> values)
    {
        var filters = filter switch
        {
            "area" => Filters with { Area = values },
            "kind" => Filters with { Kind = values },
            "origin" => Filters with { Origin = values },
            "zone" => Filters with { Zone = values },
            "cloud" => Filters with { Cloud = values },
            "system" => Filters with { System = values },
            "vendor" => Filters with { Vendor = values },
            _ => Filters,
        };
        return this with { Filters = filters, Page = 1 };
    }
}
