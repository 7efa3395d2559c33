using Catalog;
using Catalog.Subscriptions;
using Catalog.Subscriptions.Leaving;
using Marketplace.Web.Accounts;
using Marketplace.Web.Language;
using Marketplace.Web.Layout;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Subscriptions.Leaving;

/// <summary>An order to leave, as typed.</summary>
public sealed class CancelInput
{
    public Guid Key { get; set; }

    public string? Reason { get; set; }

    public DateOnly? LastDay { get; set; }

    public DateOnly? HoldUntil { get; set; }

    public string? WithoutExport { get; set; }

    /// <summary>A field that was left empty is no reason: the town takes its data along.</summary>
    public string? ReasonForNoData => string.IsNullOrWhiteSpace(WithoutExport) ? null : WithoutExport;

    public CancelOrder ToOrder(Guid id) => new(
        SubscriptionId.From(id), Reason ?? string.Empty, LastDay, HoldUntil, ReasonForNoData, FormKey.Of(Key, Canonical(id)));

    private string Canonical(Guid id) => string.Join('\n', id, Reason, LastDay is { } last ? Days.Iso(last) : null, HoldUntil is { } hold ? Days.Iso(hold) : null, WithoutExport);
}

/// <summary>A town leaves a service (解約): first it sees what will happen, then it orders.</summary>
public sealed partial class CancelPage
{
    private const string PreviewForm = "look";

    private const string OrderForm = "order";

    private static readonly string[] Fields = ["reason", "lastDay", "holdUntil", "withoutExport"];

    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromForm(FormName = PreviewForm)]
    private CancelInput? Look { get; set; }

    [SupplyParameterFromForm(FormName = OrderForm)]
    private CancelInput? Order { get; set; }

    /// <summary>What was typed, in either form.</summary>
    private CancelInput Typed { get; set; } = new();

    [Inject]
    private CancelSubscription Cancelling { get; set; } = null!;

    [Inject]
    private SubscriptionSheets Sheets { get; set; } = null!;

    [Inject]
    private CurrentActor Current { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private Actor Reader { get; set; } = null!;

    private SubscriptionSheet? Sheet { get; set; }

    private LeavingPreview? Preview { get; set; }

    private Fault? Refusal { get; set; }

    private string Here => $"/subscriptions/{Id}/cancellation/new";

    private string Name => Cultures.Pick(Sheet!.OfferingName, Sheet.OfferingNameEn);

    protected override async Task OnInitializedAsync()
    {
        Reader = await Current.GetAsync();
        Typed = Order ?? Look ?? new CancelInput { Key = FormKey.New() };
        var found = await Sheets.FindAsync(SubscriptionId.From(Id), Reader, CancellationToken.None);
        if (!found.IsDone)
        {
            Navigation.NotFound();
            return;
        }

        Sheet = found.Value;
        if (Order is not null)
        {
            // The form that was sent is drawn again, also where the order is there already.
            Preview = (await Cancelling.PreviewAsync(Typed.ToOrder(Id), Reader, CancellationToken.None)).Value;
        }
    }

    private async Task LookAsync()
    {
        var seen = await Cancelling.PreviewAsync(Typed.ToOrder(Id), Reader, CancellationToken.None);
        (Preview, Refusal) = (seen.Value, seen.Fault);
    }

    private async Task OrderAsync()
    {
        var done = await Cancelling.RunAsync(Typed.ToOrder(Id), Reader, CancellationToken.None);
        if (done.IsDone)
        {
            Navigation.NavigateTo($"/subscriptions/{Id}/cancellation");
            return;
        }

        Refusal = done.Fault;
    }

    private static bool IsOfField(Fault fault) => fault.Field is { } field && Fields.Contains(field);

    private string? ErrorOf(string field) => Refusal?.Field == field ? FaultText.Of(Refusal) : null;
}
