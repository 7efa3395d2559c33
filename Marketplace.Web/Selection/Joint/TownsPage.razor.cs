using Catalog;
using Catalog.Municipalities;
using Catalog.Selection;
using Catalog.Selection.Joint;
using Marketplace.Web.Accounts;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Selection.Joint;

/// <summary>The towns of a case (共同選定の団体): the leading one invites, one that has joined says what it thinks.</summary>
public sealed partial class TownsPage
{
    /// <summary>The name under which every form of the page is received.</summary>
    public const string Form = "towns";

    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromForm(FormName = Form)]
    private TownsInput? Input { get; set; }

    /// <summary>What was carried out just before.</summary>
    [SupplyParameterFromQuery(Name = "kept")]
    private string? KeptAct { get; set; }

    [Inject]
    private ReadTowns Read { get; set; } = null!;

    [Inject]
    private InviteTown Inviting { get; set; } = null!;

    [Inject]
    private SpeakForTown Speaking { get; set; } = null!;

    [Inject]
    private CurrentActor Current { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private Actor Reader { get; set; } = null!;

    private TownsSheet? Sheet { get; set; }

    private Fault? Refusal { get; set; }

    private bool Leads => Reader.WorksFor(Sheet!.Lead.Code);

    /// <summary>The reader's own town as one that has joined.</summary>
    private JointTownSheet? Own => Sheet!.Towns.LastOrDefault(town => town.State == JointState.Joined && Reader.WorksFor(town.Town.Code));

    private TownsAct? Kept => Enum.TryParse<TownsAct>(KeptAct, out var act) && Enum.IsDefined(act) ? act : null;

    protected override async Task OnInitializedAsync()
    {
        Reader = await Current.GetAsync();
        await LoadAsync();
    }

    private async Task LoadAsync()
    {
        var found = await Read.RunAsync(SelectionId.From(Id), Reader, CancellationToken.None);
        if (!found.IsDone)
        {
            Navigation.NotFound();
            return;
        }

        Sheet = found.Value;
    }

    private async Task ChangeAsync()
    {
        if (Sheet is null || Input is not { Act: { } act } input)
        {
            return;
        }

        Refusal = await CarryOutAsync(act, input);
        if (Refusal is null)
        {
            // Who left reads the case no more.
            Navigation.NavigateTo(act == TownsAct.Leave ? "/selections" : $"/selections/{Id}/towns?kept={act}");
            return;
        }

        await LoadAsync();
    }

    private async Task<Fault?> CarryOutAsync(TownsAct act, TownsInput input)
    {
        var (id, words) = (SelectionId.From(Id), input.Words ?? string.Empty);
        var which = new SelectionRef(id, input.SeenVersion);
        return act switch
        {
            TownsAct.Leave => (await Speaking.LeaveAsync(id, words, Reader, CancellationToken.None)).Fault,
            TownsAct.Assent => (await Speaking.StateViewAsync(id, JointView.Assents, words, Reader, CancellationToken.None)).Fault,
            TownsAct.Dissent => (await Speaking.StateViewAsync(id, JointView.Objects, words, Reader, CancellationToken.None)).Fault,
            _ when MunicipalityCode.Read(input.Town) is { IsDone: false, Fault: var unreadable } => unreadable.On("municipality"),
            TownsAct.TakeBack => (await Inviting.TakeBackAsync(which, MunicipalityCode.Parse(input.Town!.Trim(), null), Reader, CancellationToken.None)).Fault,
            _ => (await Inviting.RunAsync(
                new InviteTownOrder(which, MunicipalityCode.Parse(input.Town!.Trim(), null), words, input.Until ?? DateOnly.MinValue), Reader, CancellationToken.None)).Fault,
        };
    }
}
