using Catalog;
using Catalog.Ladder;
using Catalog.Municipalities;
using Marketplace.Web.Accounts;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Ladder;

/// <summary>Every listing with its level, the lowest first; for a vendor its own.</summary>
public sealed partial class LadderPage
{
    [Inject]
    private LadderOverview Overview { get; set; } = null!;

    [Inject]
    private CurrentActor Current { get; set; } = null!;

    private Actor Reader { get; set; } = null!;

    private IReadOnlyList<LadderLine> Lines { get; set; } = [];

    protected override async Task OnInitializedAsync()
    {
        Reader = await Current.GetAsync();
        Lines = (await Overview.RunAsync(Reader, CancellationToken.None)).Value ?? [];
    }

    private string AddressOf(LadderLine line) => Reader.Role == Role.Vendor ? $"/vendor/listings/{line.Offering}/ladder" : $"/offerings/{line.Offering}#ladder";
}
