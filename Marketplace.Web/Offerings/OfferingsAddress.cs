using Catalog.Search;
using Catalog.Search.Saved;
using Microsoft.AspNetCore.WebUtilities;

namespace Marketplace.Web.Offerings;

/// <summary>The address of a results page: words, filters, order and page are its whole state.</summary>
public sealed record OfferingsAddress(string? Text, OfferingFilters Filters, OfferingSort Sort, int Page)
{
    public const string Path = "/offerings";

    /// <summary>The filters in the order in which they are shown.</summary>
    public static IReadOnlyList<string> FilterNames { get; } = ["area", "kind", "origin", "price", "evidence", "zone", "cloud", "serves", "accessibility", "region", "system", "vendor", "requirement"];

    /// <summary>What is searched for, without the page.</summary>
    public SearchTerms Terms => new(Text, Filters, Sort);

    public static OfferingsAddress Of(SearchTerms terms) => new(terms.Text, terms.Filters, terms.Sort, 1);

    public IReadOnlyList<string> ValuesOf(string filter) => filter switch
    {
        "area" => Filters.Area,
        "kind" => Filters.Kind,
        "origin" => Filters.Origin,
        "zone" => Filters.Zone,
        "cloud" => Filters.Cloud,
        "system" => Filters.System,
        "vendor" => Filters.Vendor,
        "region" => Filters.Region,
        "price" => Filters.Price,
        "evidence" => Filters.Evidence,
        "requirement" => Filters.Requirement,
        "serves" => Filters.Serves,
        "accessibility" => Filters.Accessibility,
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
            "region" => Filters with { Region = values },
            "price" => Filters with { Price = values },
            "evidence" => Filters with { Evidence = values },
            "requirement" => Filters with { Requirement = values },
            "serves" => Filters with { Serves = values },
            "accessibility" => Filters with { Accessibility = values },
            _ => Filters,
        };
        return this with { Filters = filters, Page = 1 };
    }
}
