using Catalog.Search;
using Catalog.Standards;
using Marketplace.Web.Municipalities;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Home;

/// <summary>The first page: search, the reader's municipality, the four steps and the 20 areas with live counts.</summary>
public sealed partial class HomePage
{
    [Inject] private MyMunicipality Mine { get; set; } = null!;

    [Inject] private BusinessAreas BusinessAreas { get; set; } = null!;

    [Inject] private OfferingSearch Search { get; set; } = null!;

    [CascadingParameter] private HttpContext? Http { get; set; }

    private MyTown? Town { get; set; }

    private IReadOnlyList<AreaCount> Areas { get; set; } = [];

    protected override async Task OnInitializedAsync()
    {
        var ct = Http?.RequestAborted ?? CancellationToken.None;
        Town = await Mine.FindAsync(ct);
        var areas = await BusinessAreas.AllAsync(ct);
        var found = await Search.RunAsync(new OfferingQuery(Limit: int.MaxValue), ct);
        Areas = AreaCount.Of(areas, found.Value?.Items ?? []);
    }
}
