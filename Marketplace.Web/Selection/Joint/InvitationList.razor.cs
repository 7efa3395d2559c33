using Catalog;
using Catalog.Selection;
using Catalog.Selection.Joint;
using Marketplace.Web.Accounts;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Selection.Joint;

/// <summary>Invitations to the cases of other towns, above the own cases; nothing is drawn where there are none.</summary>
public sealed partial class InvitationList
{
    private const string Form = "invitation";

    [SupplyParameterFromForm(FormName = Form)]
    private TownsInput? Invitation { get; set; }

    [Inject]
    private ReadInvitations Read { get; set; } = null!;

    [Inject]
    private SpeakForTown Speaking { get; set; } = null!;

    [Inject]
    private CurrentActor Current { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private Actor Reader { get; set; } = null!;

    private IReadOnlyList<InvitationSheet> Invitations { get; set; } = [];

    private Fault? Refusal { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Reader = await Current.GetAsync();
        Invitations = await Read.ListAsync(Reader, CancellationToken.None);
    }

    private async Task AnswerAsync()
    {
        if (Invitation is not { Case: { } id, Act: { } act and (TownsAct.Join or TownsAct.Decline) } answer)
        {
            return;
        }

        var said = act == TownsAct.Join
            ? await Speaking.JoinAsync(SelectionId.From(id), Reader, CancellationToken.None)
            : await Speaking.DeclineAsync(SelectionId.From(id), answer.Words ?? string.Empty, Reader, CancellationToken.None);
        Refusal = said.Fault;
        if (said.IsDone)
        {
            Navigation.NavigateTo(act == TownsAct.Join ? $"/selections/{id}/towns?kept={act}" : "/selections");
        }
    }

    private bool IsRefused(InvitationSheet sheet) => Refusal is not null && Invitation?.Case == sheet.Case.Value;

    private string? Typed(InvitationSheet sheet) => IsRefused(sheet) ? Invitation!.Words : null;

    private string? About(InvitationSheet sheet) => IsRefused(sheet) && Refusal!.Field == "words" ? FaultText.Of(Refusal) : null;
}
