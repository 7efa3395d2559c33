using Catalog.Offerings;
using Catalog.Search;
using Marketplace.Api.Comparison;
using Marketplace.Api.Offerings;

namespace Marketplace.Api.Search;

/// <summary>Why a hit matched: a word as typed and where it was found.</summary>
/// <param name="Word">The word.</param>
/// <param name="Field">The best part of the offering that holds it.</param>
/// <param name="Spelling">The term that was found in its place; <c>null</c> = the word itself.</param>
/// <param name="Requirement">The requirement that holds it; <c>null</c> for the other fields.</param>
public sealed record MatchReply(string Word, MatchedField Field, string? Spelling, MatchedRequirementReply? Requirement);

/// <summary>A requirement that an offering states to implement and that holds a word.</summary>
/// <param name="Specification">Version of the specification.</param>
/// <param name="Id">Function id.</param>
/// <param name="Text">Its wording.</param>
public sealed record MatchedRequirementReply(string Specification, string Id, string Text);

/// <summary>A word that nobody has and that was therefore not searched for as typed.</summary>
/// <param name="Typed">The word.</param>
/// <param name="How">Cut into pieces, all of which must be found; or corrected to known words, any of which may be.</param>
/// <param name="Words">The pieces or the known words.</param>
public sealed record ReadingReply(string Typed, WordTreatment How, IReadOnlyList<string> Words);

/// <summary>One hit.</summary>
/// <param name="Code">Code of the offering.</param>
/// <param name="Name">Japanese name.</param>
/// <param name="NameEn">English name.</param>
/// <param name="Vendor">Who offers it.</param>
/// <param name="Origin">A published fact, an invented vendor of the demonstration, or what a vendor registered here states.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Systems">Business systems that it serves.</param>
/// <param name="Summary">What the vendor says; <c>null</c> for a published fact.</param>
/// <param name="SummaryEn">The same in English.</param>
/// <param name="Cloud">Cloud provider; <c>null</c> = not stated.</param>
/// <param name="Zones">Network zones from which it can be used; empty = not stated.</param>
/// <param name="Certificates">Number of published conformance entries.</param>
/// <param name="IsOrderable">Can be ordered here.</param>
/// <param name="ServesTown">Whether the vendor serves the municipality; <c>null</c> = none given, or not stated.</param>
/// <param name="GapOverdueSince">Day by which the vendor had promised to close a gap and did not; <c>null</c> = none is overdue.</param>
/// <param name="Matches">One for each word of <c>q</c>.</param>
/// <param name="Cost">Cheapest five-year cost for the municipality; <c>null</c> without one, or without a price for its size.</param>
public sealed record OfferingHitReply(
    string Code,
    string Name,
    string NameEn,
    VendorNameReply Vendor,
    Origin Origin,
    OfferingKind Kind,
    IReadOnlyList<SystemReply> Systems,
    string? Summary,
    string? SummaryEn,
    string? Cloud,
    IReadOnlyList<NetworkZone> Zones,
    int Certificates,
    bool IsOrderable,
    bool? ServesTown,
    DateOnly? GapOverdueSince,
    IReadOnlyList<MatchReply> Matches,
    CostReply? Cost)
{
    /// <summary>Level on the ladder, 5 to 8; <c>null</c> = not checked yet, or not to be ordered here.</summary>
    public int? LadderLevel { get; init; }

    /// <summary>The day on which it came to this level.</summary>
    public DateOnly? LadderSince { get; init; }

    internal static OfferingHitReply Of(OfferingHit hit) => new(
        hit.Code, hit.Name, hit.NameEn, new VendorNameReply(hit.VendorCode, hit.VendorName, hit.VendorNameEn), hit.Origin, hit.Kind,
        [.. hit.Systems.Select(SystemReply.Of)], hit.Summary, hit.SummaryEn, hit.Cloud, hit.Zones, hit.Certificates, hit.IsOrderable,
        hit.ServesTown, hit.GapOverdueSince, [.. hit.Matches.Select(Why)], CostReply.Of(hit.Cost))
    {
        LadderLevel = hit.LadderLevel,
        LadderSince = hit.LadderSince,
    };

    private static MatchReply Why(Match match) => new(
        match.Word, match.Field, match.Spelling,
        match.Requirement is { } requirement ? new MatchedRequirementReply(requirement.Specification, requirement.Id, requirement.Text) : null);
}

/// <summary>One value of a facet.</summary>
/// <param name="Value">Send it as the parameter's value.</param>
/// <param name="Label">Japanese label.</param>
/// <param name="LabelEn">English label.</param>
/// <param name="Count">Hits that choosing it would give, all other filters heeded.</param>
/// <param name="IsChosen">The query has chosen it.</param>
public sealed record FacetValueReply(string Value, string Label, string LabelEn, int Count, bool IsChosen);

/// <summary>One facet of a search.</summary>
/// <param name="Name">Name of the parameter.</param>
/// <param name="Values">Its values with live counts, at most 50 and whatever is chosen.</param>
/// <param name="More">How many further values there are.</param>
public sealed record FacetReply(string Name, IReadOnlyList<FacetValueReply> Values, int More);

/// <summary>A filter that alone stands between the query and hits.</summary>
/// <param name="Filter">Name of the parameter.</param>
/// <param name="Hits">Hits without it.</param>
public sealed record HintReply(string Filter, int Hits);

/// <summary>What a search gives.</summary>
/// <param name="Items">The hits of this stretch.</param>
/// <param name="Total">All hits.</param>
/// <param name="NextCursor">Send it as <c>cursor</c> for the next stretch; <c>null</c> at the end.</param>
/// <param name="Facets">Live counts of every filter.</param>
/// <param name="Hints">Without any hit: which single filter would have to go.</param>
/// <param name="Readings">Words that were not searched for as typed.</param>
public sealed record OfferingSearchReply(
    IReadOnlyList<OfferingHitReply> Items, int Total, string? NextCursor, IReadOnlyList<FacetReply> Facets, IReadOnlyList<HintReply> Hints,
    IReadOnlyList<ReadingReply> Readings);
