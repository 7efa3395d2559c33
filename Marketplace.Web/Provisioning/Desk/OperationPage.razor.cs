using Catalog;
using Catalog.Municipalities;
using Catalog.Provisioning;
using Catalog.Provisioning.Desk;
using Marketplace.Web.Accounts;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Provisioning.Desk;

/// <summary>One operation on the operator's desk, with what an operator can do about it.</summary>
public sealed partial class OperationPage
{
    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromForm(FormName = DeskForm.Form)]
    private DeskInput? Input { get; set; }

    [SupplyParameterFromQuery(Name = "kept")]
    private string? Kept { get; set; }

    [Inject]
    private DeskSheets Desk { get; set; } = null!;

    [Inject]
    private RetryOperation Retrying { get; set; } = null!;

    [Inject]
    private ReleaseOperation Releasing { get; set; } = null!;

    [Inject]
    private AttestChange Attesting { get; set; } = null!;

    [Inject]
    private GiveUpOperation GivingUp { get; set; } = null!;

    [Inject]
    private CurrentActor Current { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private Actor Reader { get; set; } = null!;

    private DeskSheet? Sheet { get; set; }

    private Fault? Refusal { get; set; }

    private string Here => $"/operations/{Id}";

    private bool MayAct => Reader.Role == Role.Operator && Sheet is { Operation.State: OperationState.InProgress, GiveUpAskedAt: null };

    private bool IsChangeInDoubt =>
        Sheet is { Stuck.Kind: StuckKind.SetAside, Operation.Current: { Kind: StepKind.UpdateTenant, Trouble.Code: ProvisioningTroubles.ChangeInDoubt } };

    protected override async Task OnInitializedAsync()
    {
        Reader = await Current.GetAsync();
        Sheet = (await Desk.FindAsync(OperationId.From(Id), Reader, CancellationToken.None)).Value;
        if (Sheet is null)
        {
            Navigation.NotFound();
        }
    }

    private async Task ActAsync()
    {
        var id = OperationId.From(Id);
        var done = Input?.Act switch
        {
            DeskInput.Release => await Releasing.RunAsync(id, Input.Reason, Reader, CancellationToken.None),
            DeskInput.Attest => await Attesting.RunAsync(id, Input.Reason, Reader, CancellationToken.None),
            DeskInput.GiveUp => await GivingUp.RunAsync(id, Input.Reason, Reader, CancellationToken.None),
            _ => await Retrying.RunAsync(id, Input?.Reason, Reader, CancellationToken.None),
        };
        Refusal = done.Fault;
        if (done.IsDone)
        {
            Navigation.NavigateTo($"{Here}?kept=done");
        }
    }
}
