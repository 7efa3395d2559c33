using System.ComponentModel.DataAnnotations;
using Catalog;
using Catalog.Search;
using Catalog.Search.Saved;
using Catalog.Selection;
using Catalog.Selection.Frozen;

namespace Marketplace.Api.Selection.Frozen;

/// <summary>Freezes a search.</summary>
/// <param name="Conditions">Words and filters written as in the address of a search, such as <c>area=17&amp;q=word</c>; <c>null</c> = what follows from the needs.</param>
public sealed record FreezeRequest([property: MaxLength(2000)] string? Conditions = null);

/// <summary>Takes a hit as a candidate.</summary>
/// <param name="Offering">Code of the hit.</param>
public sealed record TakeRequest(string Offering);

/// <summary>Why a word matched.</summary>
/// <param name="Word">The word as typed.</param>
/// <param name="Field">Where it was found.</param>
public sealed record FrozenMatchReply(string Word, MatchedField Field);

/// <summary>What a listing said to one need.</summary>
/// <param name="Need">Which need.</param>
/// <param name="Strength">A must or a wish.</param>
/// <param name="Fit">Met, not met or unknown.</param>
/// <param name="About">Specification; <c>null</c> = the need says it.</param>
/// <param name="Met">Rows or things that are met.</param>
/// <param name="NotMet">Those that are not.</param>
/// <param name="Unknown">Those of which nothing is stated.</param>
/// <param name="Failing">The first of those that are not met.</param>
/// <param name="Asked">The budget in yen, tax included.</param>
/// <param name="Found">The listed price in yen, tax included.</param>
public sealed record JudgementReply(
    JudgedNeed Need, NeedStrength Strength, NeedFit Fit, string? About, int Met, int NotMet, int Unknown, IReadOnlyList<string> Failing, long? Asked, long? Found);

/// <summary>One hit.</summary>
/// <param name="Place">1, 2, 3 … in the published order.</param>
/// <param name="Offering">Code of the offering.</param>
/// <param name="Name">Japanese name.</param>
/// <param name="NameEn">English name.</param>
/// <param name="Matches">Why each word matched.</param>
/// <param name="FiveYearGross">Cheapest plan over five years in yen, tax included; <c>null</c> = no price.</param>
/// <param name="Listing">Digest of the archived listing.</param>
/// <param name="Judgements">What it said to each need.</param>
/// <param name="ProposedExclusion">The exclusion that a failed must suggests; <c>null</c> = none.</param>
public sealed record FrozenHitReply(
    int Place, string Offering, string Name, string NameEn, IReadOnlyList<FrozenMatchReply> Matches, long? FiveYearGross, string Listing,
    IReadOnlyList<JudgementReply> Judgements, ExclusionReason? ProposedExclusion)
{
    internal static FrozenHitReply Of(FrozenHit hit) => new(
        hit.Place, hit.Offering, hit.Name, hit.NameEn, [.. hit.Matches.Select(match => new FrozenMatchReply(match.Word, match.Field))], hit.FiveYearGross?.Amount, hit.Listing,
        [.. hit.Judgements.Select(each => new JudgementReply(
            each.Need, each.Strength, each.Fit, each.About, each.Met, each.NotMet, each.Unknown, each.Failing, each.Asked?.Amount, each.Found?.Amount))],
        Catalog.Selection.Frozen.ProposedExclusion.Of(hit.Judgements));
}

/// <summary>A frozen search without its hits.</summary>
/// <param name="Number">1, 2, 3 … within the case.</param>
/// <param name="Conditions">Words and filters as in the address of a search.</param>
/// <param name="CatalogVersion">Version of the catalog that was searched.</param>
/// <param name="AsOf">The day for which the judgements hold.</param>
/// <param name="Total">Hits, kept or not.</param>
/// <param name="Kept">Hits that are kept.</param>
/// <param name="FrozenAt">When.</param>
/// <param name="FrozenBy">By whom.</param>
public sealed record FrozenRowReply(int Number, string Conditions, int CatalogVersion, DateOnly AsOf, int Total, int Kept, DateTimeOffset FrozenAt, string FrozenBy)
{
    internal static FrozenRowReply Of(FrozenRow row) => new(
        row.Number, row.Terms.ToString(), row.View.CatalogVersion, row.View.AsOf, row.View.Total, row.Kept, Tokyo.At(row.FrozenAt), row.FrozenBy);
}

/// <summary>A frozen search with its hits.</summary>
/// <param name="Search">The search.</param>
/// <param name="Population">For which prices were looked up.</param>
/// <param name="Hits">In the published order, at most 200.</param>
public sealed record FrozenReply(FrozenRowReply Search, int Population, IReadOnlyList<FrozenHitReply> Hits)
{
    internal static FrozenReply Of(FrozenSheet sheet) => new(
        FrozenRowReply.Of(new FrozenRow(sheet.Number, sheet.Terms, sheet.View, sheet.Hits.Count, sheet.FrozenAt, sheet.FrozenBy)), sheet.View.Population, [.. sheet.Hits.Select(FrozenHitReply.Of)]);
}

/// <summary>An archived state of a listing.</summary>
/// <param name="Digest">SHA-256 of its canonical JSON.</param>
/// <param name="ArchivedOn">Day on which it was first archived.</param>
public sealed record ArchivedReply(string Digest, DateOnly ArchivedOn)
{
    internal static ArchivedReply Of(ArchivedRow row) => new(row.Digest, DateOnly.FromDateTime(Tokyo.At(row.ArchivedAt).DateTime));

    internal static SearchTerms? Terms(string? conditions) => conditions is null ? null : SearchTerms.Read(conditions);
}
