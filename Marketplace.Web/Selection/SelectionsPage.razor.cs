using Catalog;
using Catalog.Municipalities;
using Catalog.Selection;
using Catalog.Selection.Carrying;
using Catalog.Standards;
using Marketplace.Web.Accounts;
using Marketplace.Web.Language;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Selection;

/// <summary>The cases of the actor's municipality; for an auditor, of all.</summary>
public sealed partial class SelectionsPage
{
    private const int PageSize = 20;

    [SupplyParameterFromQuery(Name = "page")]
    private int? AskedPage { get; set; }

    [Inject]
    private SelectionSheets Sheets { get; set; } = null!;

    [Inject]
    private BusinessAreas Areas { get; set; } = null!;

    [Inject]
    private CurrentActor Current { get; set; } = null!;

    [Inject]
    private Carrier Carriers { get; set; } = null!;

    [Inject]
    private ReadWaiting Waits { get; set; } = null!;

    private IReadOnlyList<HandedToMe> Handed { get; set; } = [];

    /// <summary>What the cases of this page wait for.</summary>
    private IReadOnlyList<CaseWaiting> Waiting { get; set; } = [];

    private Page<SelectionRow>? Cases { get; set; }

    private IReadOnlyList<BusinessAreaRow> AllAreas { get; set; } = [];

    private bool IsOwn { get; set; }

    private string? Own { get; set; }

    private int PageNumber => Math.Max(AskedPage ?? 1, 1);

    protected override async Task OnInitializedAsync()
    {
        var actor = await Current.GetAsync();
        IsOwn = actor.Role == Role.TownStaff;
        Own = actor.Municipality?.Value;
        Cases = await Sheets.ListAsync(actor, (PageNumber - 1) * PageSize, PageSize, CancellationToken.None);
        Handed = IsOwn ? await Carriers.HandedToAsync(actor, CancellationToken.None) : [];
        Waiting = IsOwn ? await Waits.OfAllAsync([.. Cases.Items.Select(each => each.Id)], actor, CancellationToken.None) : [];
        AllAreas = await Areas.AllAsync(CancellationToken.None);
    }

    private string AreaName(int? number) => AllAreas.FirstOrDefault(area => area.Number == number) is { } found
        ? Cultures.Pick(found.Name, found.NameEn)
        : Text[nameof(SelectionText.AreaNone)];
}
