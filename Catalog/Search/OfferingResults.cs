using Catalog.Comparison;
using Catalog.Offerings;

namespace Catalog.Search;

/// <summary>The part of an offering in which a word was found.</summary>
public enum MatchedField
{
    Name,
    Vendor,
    System,
    Area,
    Summary,
    Interface,

    /// <summary>A requirement of a standard that the offering states to implement.</summary>
    Requirement,
}

/// <summary>The requirement in which a word was found.</summary>
/// <param name="Specification">Version of the specification.</param>
/// <param name="Id">Function id.</param>
/// <param name="Text">Its wording.</param>
public sealed record MatchedRequirement(string Specification, string Id, string Text);

/// <summary>Why a hit matched: the word as typed and where it was found.</summary>
/// <param name="Spelling">The term that was found in its place; <c>null</c> = the word itself.</param>
/// <param name="Requirement">Only with <see cref="MatchedField.Requirement"/>.</param>
public sealed record Match(string Word, MatchedField Field, string? Spelling = null, MatchedRequirement? Requirement = null);

/// <summary>What was done with a word that nobody has.</summary>
public enum WordTreatment
{
    /// <summary>Cut into pieces, each of which must be found.</summary>
    Cut,

    /// <summary>Taken for the nearest words that are known.</summary>
    Corrected,
}

/// <summary>A word that was not searched for as typed.</summary>
/// <param name="Words">The pieces, all of them; or the words it was taken for, any of them.</param>
public sealed record ReadAs(string Typed, WordTreatment How, IReadOnlyList<string> Words);

/// <summary>One hit.</summary>
/// <param name="Matches">One for each word of the query; empty without words.</param>
/// <param name="Cost">Cheapest five-year cost for the municipality; <c>null</c> where there is none.</param>
/// <param name="ServesTown">Whether the vendor serves it; <c>null</c> = no municipality given or not stated.</param>
/// <param name="GapOverdueSince">The day by which the vendor had promised to close a gap and did not; <c>null</c> = none is overdue.</param>
public sealed record OfferingHit(
    string Code,
    string Name,
    string NameEn,
    string VendorCode,
    string VendorName,
    string VendorNameEn,
    Origin Origin,
    OfferingKind Kind,
    IReadOnlyList<SystemRow> Systems,
    string? Summary,
    string? SummaryEn,
    string? Cloud,
    IReadOnlyList<NetworkZone> Zones,
    int Certificates,
    bool IsOrderable,
    IReadOnlyList<Match> Matches,
    TownCost? Cost,
    bool? ServesTown,
    DateOnly? GapOverdueSince)
{
    /// <summary>Level on the ladder, 5 to 8; <c>null</c> = not checked yet, or not to be ordered here.</summary>
    public int? LadderLevel { get; init; }

    /// <summary>The day on which it came to this level.</summary>
    public DateOnly? LadderSince { get; init; }
}

/// <summary>One value of a facet with the number of hits that choosing it would give.</summary>
public sealed record FacetValue(string Value, string Label, string LabelEn, int Count, bool IsChosen);

/// <summary>One facet: its filter's name and its values; counts heed all other filters.</summary>
/// <param name="Values">The most frequent ones, at most <see cref="Most"/>, and whatever is chosen.</param>
/// <param name="More">How many further values there are.</param>
public sealed record Facet(string Name, IReadOnlyList<FacetValue> Values, int More)
{
    /// <summary>Nobody reads hundreds of choices; words narrow them faster.</summary>
    public const int Most = 50;
}

/// <summary>A filter that alone stands between the query and hits.</summary>
/// <param name="Filter">Name of the filter, or <c>q</c> for the words.</param>
/// <param name="Hits">Hits without it.</param>
public sealed record DropHint(string Filter, int Hits);

/// <summary>What a search gives.</summary>
/// <param name="Readings">Words that were not searched for as typed, so that the reader can be told.</param>
public sealed record OfferingResults(
    IReadOnlyList<OfferingHit> Items,
    int Total,
    IReadOnlyList<Facet> Facets,
    IReadOnlyList<DropHint> Hints,
    IReadOnlyList<ReadAs> Readings);
