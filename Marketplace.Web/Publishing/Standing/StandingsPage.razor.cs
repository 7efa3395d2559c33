using Catalog;
using Catalog.Publishing.Standing;
using Marketplace.Web.Accounts;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Publishing.Standing;

/// <summary>All listings that can be ordered or could be, for the curators (掲載中のサービス).</summary>
public sealed partial class StandingsPage
{
    private const int PageSize = 20;

    [SupplyParameterFromQuery(Name = "page")]
    private int? AskedPage { get; set; }

    [Inject]
    private ListingStandings Standings { get; set; } = null!;

    [Inject]
    private CurrentActor Current { get; set; } = null!;

    private Page<StandingRow>? Found { get; set; }

    private int PageNumber => Math.Clamp(AskedPage ?? 1, 1, 10_000);

    protected override async Task OnInitializedAsync() =>
        Found = await Standings.ListAsync(await Current.GetAsync(), (PageNumber - 1) * PageSize, PageSize, CancellationToken.None);
}
