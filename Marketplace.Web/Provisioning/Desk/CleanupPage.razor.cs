using Catalog;
using Catalog.Municipalities;
using Catalog.Provisioning.Desk;
using Marketplace.Web.Accounts;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Provisioning.Desk;

/// <summary>One clean-up on the operator's desk, with what an operator can do about it.</summary>
public sealed partial class CleanupPage
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
    private RetryCleanup Retrying { get; set; } = null!;

    [Inject]
    private ReleaseCleanup Releasing { get; set; } = null!;

    [Inject]
    private GiveUpCleanup GivingUp { get; set; } = null!;

    [Inject]
    private CurrentActor Current { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private Actor Reader { get; set; } = null!;

    private OwedSheet? Sheet { get; set; }

    private Fault? Refusal { get; set; }

    private string Here => $"/operations/cleanups/{Id}";

    private bool MayAct => Reader.Role == Role.Operator && Sheet is { Cleanup.EndedAt: null };

    protected override async Task OnInitializedAsync()
    {
        Reader = await Current.GetAsync();
        Sheet = (await Desk.CleanupAsync(Id, Reader, CancellationToken.None)).Value;
        if (Sheet is null)
        {
            Navigation.NotFound();
        }
    }

    private async Task ActAsync()
    {
        var done = Input?.Act switch
        {
            DeskInput.Release => await Releasing.RunAsync(Id, Input.Reason, Reader, CancellationToken.None),
            DeskInput.GiveUp => await GivingUp.RunAsync(Id, Input.Reason, Reader, CancellationToken.None),
            _ => await Retrying.RunAsync(Id, Input?.Reason, Reader, CancellationToken.None),
        };
        Refusal = done.Fault;
        if (done.IsDone)
        {
            Navigation.NavigateTo($"{Here}?kept=done");
        }
    }
}
