using Catalog;
using Catalog.Selection;
using Catalog.Selection.Frozen;
using Catalog.Standards;
using Marketplace.Web.Accounts;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Selection.Frozen;

/// <summary>The frozen searches of a case: freeze one, see need by need what each hit is, take hits as candidates or exclude them.</summary>
public sealed partial class SearchPage
{
    /// <summary>The name under which every form of the page is received.</summary>
    public const string Form = "search";

    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromForm(FormName = Form)]
    private SearchForm? Sent { get; set; }

    [SupplyParameterFromQuery(Name = "number")]
    private int? AskedNumber { get; set; }

    [SupplyParameterFromQuery(Name = "done")]
    private string? DoneAct { get; set; }

    [Inject]
    private SelectionSheets Sheets { get; set; } = null!;

    [Inject]
    private ReadFrozen Frozen { get; set; } = null!;

    [Inject]
    private FreezeSearch Freeze { get; set; } = null!;

    [Inject]
    private TakeCandidate Take { get; set; } = null!;

    [Inject]
    private ChangeSelection Change { get; set; } = null!;

    [Inject]
    private BusinessAreas AllAreas { get; set; } = null!;

    [Inject]
    private CurrentActor Current { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private Actor Reader { get; set; } = null!;

    private SelectionSheet? Case { get; set; }

    private IReadOnlyList<FrozenRow> Rows { get; set; } = [];

    private FrozenSheet? Shown { get; set; }

    private IReadOnlyList<BusinessAreaRow> Areas { get; set; } = [];

    private string? Refusal { get; set; }

    private SearchAct? Done => Enum.TryParse<SearchAct>(DoneAct, out var act) && Enum.IsDefined(act) ? act : null;

    private bool MayChange => Case is { Decision: null } && Reader.WorksFor(Case.Municipality);

    protected override async Task OnInitializedAsync()
    {
        Reader = await Current.GetAsync();
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        var id = SelectionId.From(Id);
        var found = await Sheets.FindAsync(id, Reader, CancellationToken.None);
        if (!found.IsDone)
        {
            Navigation.NotFound();
            return;
        }

        Case = found.Value;
        Areas = await AllAreas.AllAsync(CancellationToken.None);
        Rows = (await Frozen.ListAsync(id, Reader, CancellationToken.None)).Value ?? [];
        var number = AskedNumber ?? (Rows.Count > 0 ? Rows[0].Number : null as int?);
        Shown = number is { } asked ? (await Frozen.FindAsync(id, asked, Reader, CancellationToken.None)).Value : null;
    }

    private async Task ActAsync()
    {
        if (Case is null || Sent is not { Act: { } act } sent)
        {
            return;
        }

        var done = await RunAsync(new SelectionRef(SelectionId.From(Id), sent.SeenVersion), act, sent);
        if (done.IsDone)
        {
            var number = act is SearchAct.ByNeeds or SearchAct.ByConditions ? done.Value : sent.Search;
            Navigation.NavigateTo($"/selections/{Id}/search?number={number}&done={act}" + (sent.Offering is null ? "" : "#hit-" + sent.Offering));
            return;
        }

        Refusal = FaultText.Of(done.Fault);
        await LoadAsync();
    }

    private Task<Outcome<int>> RunAsync(SelectionRef which, SearchAct act, SearchForm sent) => act switch
    {
        SearchAct.ByNeeds => Freeze.RunAsync(which, terms: null, Reader, CancellationToken.None),
        SearchAct.ByConditions => Freeze.RunAsync(which, sent.Terms(), Reader, CancellationToken.None),
        SearchAct.Take => Take.RunAsync(which, sent.Search ?? 0, sent.Offering ?? string.Empty, Reader, CancellationToken.None),
        _ => Change.ExcludeAsync(which, sent.Offering ?? string.Empty, sent.Reason ?? ExclusionReason.Other, sent.Words ?? string.Empty, Reader, CancellationToken.None),
    };
}
