using Catalog.Offerings;
using Catalog.Search;
using Catalog.Search.Saved;
using Catalog.Selection;

namespace Marketplace.Web.Selection.Frozen;

/// <summary>What a form of the page of frozen searches asks for.</summary>
public enum SearchAct
{
    /// <summary>Freeze the search that follows from the needs.</summary>
    ByNeeds,
    /// <summary>Freeze one with conditions of its own.</summary>
    ByConditions,
    Take,
    Exclude,
}

/// <summary>A posted form of the page; the forms differ in the act and in which fields they fill.</summary>
public sealed class SearchForm
{
    public SearchAct? Act { get; set; }

    public int? SeenVersion { get; set; }

    public string? Words { get; set; }

    public int? Area { get; set; }

    public NetworkZone? Zone { get; set; }

    /// <summary>Number of the frozen search.</summary>
    public int? Search { get; set; }

    public string? Offering { get; set; }

    public ExclusionReason? Reason { get; set; }

    /// <summary>Words and filters as typed.</summary>
    public SearchTerms Terms() => new(Words, new OfferingFilters(
        Area: Area is { } area ? [area.ToString(System.Globalization.CultureInfo.InvariantCulture)] : null,
        Zone: Zone is { } zone ? [zone.ToString()] : null));
}
