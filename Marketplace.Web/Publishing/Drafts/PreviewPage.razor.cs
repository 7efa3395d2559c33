using Catalog.Municipalities;
using Catalog.Publishing.Drafts;
using Marketplace.Web.Accounts;
using Marketplace.Web.Language;
using Marketplace.Web.Municipalities;
using Marketplace.Web.Offerings;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Publishing.Drafts;

/// <summary>A draft in the parts of the public page (下書きの確認); seen by its vendor alone.</summary>
public sealed partial class PreviewPage
{
    [Parameter]
    public required string Code { get; set; }

    [Inject]
    private PreviewDraft Previewing { get; set; } = null!;

    [Inject]
    private Prefectures Prefectures { get; set; } = null!;

    [Inject]
    private MyMunicipality Mine { get; set; } = null!;

    [Inject]
    private CurrentActor Current { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private IStringLocalizer<OfferingsText> Words { get; set; } = null!;

    private DraftPreview? Shown { get; set; }

    private MyTown? Town { get; set; }

    private IReadOnlyList<string> PrefectureNames { get; set; } = [];

    private string Kind => OfferingWords.Kind(Words, Shown!.Sheet.Kind);

    protected override async Task OnParametersSetAsync()
    {
        Town = await Mine.FindAsync(CancellationToken.None);
        var found = await Previewing.RunAsync(Code, Town?.Code, await Current.GetAsync(), CancellationToken.None);
        if (!found.IsDone)
        {
            Navigation.NotFound();
            return;
        }

        Shown = found.Value;
        PrefectureNames = [.. (await Prefectures.AllAsync(CancellationToken.None)).Where(each => Shown.Sheet.ServiceArea.Contains(each.Number))
            .Select(each => Cultures.Pick(each.Name, each.Romaji))];
    }
}
