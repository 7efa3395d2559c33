using Catalog;
using Catalog.Municipalities;
using Catalog.Provisioning;
using Catalog.Subscriptions;
using Catalog.Subscriptions.Leaving;
using Marketplace.Web.Accounts;
using Marketplace.Web.Language;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Subscriptions.Leaving;

/// <summary>The checksum of the file that the town has.</summary>
public sealed class ReceiptInput
{
    public string? Sha256 { get; set; }
}

/// <summary>Why the town leaves without its data.</summary>
public sealed class WithoutInput
{
    public string? Words { get; set; }
}

/// <summary>How a cancellation stands (解約の状況): who is waited for, the data, the receipt, and the way back while there is one.</summary>
public sealed partial class LeavingPage
{
    private const string ReceiptForm = "receipt";

    private const string WithoutForm = "without";

    private const string StayForm = "stay";

    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromForm(FormName = ReceiptForm)]
    private ReceiptInput? Receipt { get; set; }

    [SupplyParameterFromForm(FormName = WithoutForm)]
    private WithoutInput? Without { get; set; }

    [Inject]
    private CancellationSheets Sheets { get; set; } = null!;

    [Inject]
    private OperationSheets Operations { get; set; } = null!;

    [Inject]
    private ProgressReading Reading { get; set; } = null!;

    [Inject]
    private ConfirmReceipt Confirming { get; set; } = null!;

    [Inject]
    private LeaveWithoutExport Leaving { get; set; } = null!;

    [Inject]
    private WithdrawCancellation Withdrawing { get; set; } = null!;

    [Inject]
    private CurrentActor Current { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private Actor Reader { get; set; } = null!;

    private CancellationSheet? Sheet { get; set; }

    private SubscriptionProgress? Progress { get; set; }

    private Fault? Refusal { get; set; }

    private bool IsOwn => Reader.Role == Role.TownStaff;

    private string Here => $"/subscriptions/{Id}/cancellation";

    private string Name => Cultures.Pick(Progress!.Subscription.OfferingName, Progress.Subscription.OfferingNameEn);

    private StepTrouble? Trouble => Progress?.Operation is { State: OperationState.InProgress } work ? work.Current?.Trouble : null;

    /// <summary>Name of the stage, for its sentence.</summary>
    private string Stage => Sheet! switch
    {
        { WithdrawnAt: not null } => "Withdrawn",
        { Uncertified: not null } => "Uncertified",
        { ErasedAt: not null } => "Erased",
        { DeletionBegunAt: not null } => "Deleting",
        { AwaitsReceipt: true } => "Receipt",
        _ when Progress!.Operation is { Kind: OperationKind.Subscribe } => "Unopened",
        _ when Progress!.Operation?.Current?.Kind == StepKind.AwaitLastDay => "Waiting",
        { Export: null, WithoutExport: null } => "Export",
        _ => "Held",
    };

    private string Look => Sheet switch
    {
        { ErasedAt: not null } => "good",
        { Uncertified: not null } => "bad",
        _ when Trouble is not null => "bad",
        _ => "warn",
    };

    /// <summary>Offered only while the data has not come: whoever has it does not leave without it.</summary>
    private bool MayGoWithout => Sheet is { Export: null, WithoutExport: null, MayBeWithdrawn: true } && Trouble is not null;

    protected override async Task OnInitializedAsync()
    {
        Reader = await Current.GetAsync();
        var id = SubscriptionId.From(Id);
        var found = await Sheets.FindAsync(id, Reader, CancellationToken.None);
        var progress = await Reading.ReadAsync(id, Reader, CancellationToken.None);
        if (!found.IsDone || !progress.IsDone)
        {
            Navigation.NotFound();
            return;
        }

        // A suspension may have been ordered since, and be the newest work.
        var work = await Operations.FindAsync(found.Value.Operation, Reader, CancellationToken.None);
        (Sheet, Progress) = (found.Value, progress.Value with { Operation = work.Value });
    }

    private async Task ReceiveAsync() => Go(await Confirming.RunAsync(SubscriptionId.From(Id), Receipt?.Sha256 ?? string.Empty, Reader, CancellationToken.None));

    private async Task GoWithoutAsync() => Go(await Leaving.RunAsync(SubscriptionId.From(Id), Without?.Words ?? string.Empty, Reader, CancellationToken.None));

    private async Task StayAsync() => Go(await Withdrawing.RunAsync(SubscriptionId.From(Id), Reader, CancellationToken.None));

    private string? ErrorOf(string field) => Refusal?.Field == field ? FaultText.Of(Refusal) : null;

    private void Go(Outcome<OperationId> done)
    {
        if (done.IsDone)
        {
            Navigation.NavigateTo(Here);
            return;
        }

        Refusal = done.Fault;
    }
}
