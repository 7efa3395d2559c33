using Catalog.Search;
using Catalog.Search.Saved;
using Catalog.Selection.Needs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Catalog.Selection.Frozen;

/// <summary>One hit of a frozen search.</summary>
/// <param name="Place">1, 2, 3 … in the published order.</param>
/// <param name="Matches">Why each word matched; empty without words.</param>
/// <param name="FiveYearGross">Cheapest plan over five years for the population, tax included; <c>null</c> = no price.</param>
/// <param name="Listing">Digest of the archived listing.</param>
/// <param name="Judgements">What it said to each need, musts first.</param>
public sealed record FrozenHit(
    int Place, string Offering, string Name, string NameEn, string VendorName, string VendorNameEn, bool IsOrderable,
    IReadOnlyList<Match> Matches, Yen? FiveYearGross, string Listing, IReadOnlyList<NeedJudgement> Judgements)
{
    public bool FailsMust => Judgements.Any(judgement => judgement.FailsMust);
}

/// <summary>What was known when a search was frozen.</summary>
/// <param name="CatalogVersion">Version of the catalog that was searched.</param>
/// <param name="AsOf">The day for which the judgements hold.</param>
/// <param name="Population">For which prices were looked up.</param>
/// <param name="Needs">The answers by which the hits were judged.</param>
/// <param name="Total">Hits of the search, kept or not.</param>
public sealed record FrozenView(int CatalogVersion, DateOnly AsOf, int Population, IReadOnlyList<AnsweredStep> Needs, int Total);

/// <summary>A search as of a moment: conditions, hits in their order, and what each hit was (候補の抽出). Never changed; a new one stands beside it.</summary>
public sealed class FrozenSearch
{
    /// <summary>More hits than this are counted and not kept.</summary>
    public const int MostKept = 200;

    private FrozenSearch() { }

    public FrozenSearch(SelectionId selection, int number, SearchTerms terms, FrozenView view, IReadOnlyList<FrozenHit> hits, Actor by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(by);
        Selection = selection;
        Number = number;
        Terms = terms.ToString();
        View = view;
        Hits = hits;
        FrozenAt = now;
        FrozenBy = by.Name;
    }

    public SelectionId Selection { get; private set; }

    /// <summary>1, 2, 3 … within the case.</summary>
    public int Number { get; private set; }

    /// <summary>Words, filters and order in their one written form (<see cref="SearchTerms"/>).</summary>
    public string Terms { get; private set; } = null!;

    public FrozenView View { get; private set; } = null!;

    public IReadOnlyList<FrozenHit> Hits { get; private set; } = null!;

    public DateTimeOffset FrozenAt { get; private set; }

    public string FrozenBy { get; private set; } = null!;
}

internal sealed class FrozenSearchMapping : IEntityTypeConfiguration<FrozenSearch>
{
    public void Configure(EntityTypeBuilder<FrozenSearch> builder)
    {
        builder.HasKey(search => new { search.Selection, search.Number });
        builder.HasOne<SelectionCase>().WithMany().HasForeignKey(search => search.Selection);
        builder.Property(search => search.View).IsWritten();
        builder.Property(search => search.Hits).IsWritten();
    }
}
