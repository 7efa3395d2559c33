using Catalog.Municipalities;
using Catalog.Offerings;
using Catalog.Publishing.Funnel;
using Marketplace.Web.Language;
using Marketplace.Web.Layout;
using Marketplace.Web.Municipalities;
using Marketplace.Web.Publishing.Funnel;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Offerings;

/// <summary>Everything that is stated or published of one offering.</summary>
public sealed partial class OfferingPage
{
    [Parameter]
    public string Code { get; set; } = string.Empty;

    [Inject] private OfferingSheets Sheets { get; set; } = null!;

    [Inject] private Showings Showings { get; set; } = null!;

    [Inject] private Prefectures Prefectures { get; set; } = null!;

    [Inject] private MyMunicipality Mine { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter] private HttpContext? Http { get; set; }

    private MyTown? Town { get; set; }

    private OfferingSheet? Sheet { get; set; }

    private ProductOrigin? Product { get; set; }

    private IReadOnlyList<string> PrefectureNames { get; set; } = [];

    private IReadOnlyList<TrailStep> Trail => [new(OfferingsAddress.Path, Text[nameof(OfferingsText.ResultsTitle)])];

    protected override async Task OnParametersSetAsync()
    {
        var ct = Http?.RequestAborted ?? CancellationToken.None;
        Town = await Mine.FindAsync(ct);
        var found = await Sheets.FindAsync(Code, Town?.Code, ct);
        if (!found.IsDone)
        {
            Navigation.NotFound();
            return;
        }

        Sheet = found.Value;
        await Showings.CountAsync([Code], ShownIn.Page);
        Product = (await Sheets.OriginOfAsync(Code, ct)).Value;
        if (Sheet.ServiceArea.Count > 0)
        {
            PrefectureNames = [.. (await Prefectures.AllAsync(ct)).Where(p => Sheet.ServiceArea.Contains(p.Number))
                .Select(p => Cultures.Pick(p.Name, p.Romaji))];
        }
    }
}
