using Catalog;
using Catalog.Subscriptions;
using Catalog.Subscriptions.Life;
using Marketplace.Web.Accounts;
using Marketplace.Web.Layout;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Subscriptions.Life;

/// <summary>The last look before a change of plan: cost, from when, downtime, data, and whether the vendor allows it.</summary>
public sealed partial class ConfirmChangePage
{
    [Parameter]
    public Guid Id { get; set; }

    [Parameter]
    public string Plan { get; set; } = string.Empty;

    [SupplyParameterFromForm(FormName = "change")]
    private ActForm? Wanted { get; set; }

    [Inject]
    private SubscriptionSheets Subscriptions { get; set; } = null!;

    [Inject]
    private PreviewChange Previewing { get; set; } = null!;

    [Inject]
    private ChangeSubscription Changing { get; set; } = null!;

    [Inject]
    private CurrentActor Current { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private SubscriptionSheet? Sheet { get; set; }

    private ChangePreview? Preview { get; set; }

    private string? Refusal { get; set; }

    protected override async Task OnInitializedAsync()
    {
        var (id, by) = (SubscriptionId.From(Id), await Current.GetAsync());
        var found = await Subscriptions.FindAsync(id, by, CancellationToken.None);
        if (!found.IsDone)
        {
            Navigation.NotFound();
            return;
        }

        var preview = await Previewing.RunAsync(new ChangeOrder(id, Plan), by, CancellationToken.None);
        // A repeat of a change that was taken must reach the use case, which knows its key.
        Refusal = preview.Fault is { } why && Wanted is null ? FaultText.Of(why) : null;
        (Sheet, Preview) = (found.Value, preview.Value);
    }

    private async Task ChangeAsync()
    {
        var (form, by) = (Wanted!, await Current.GetAsync());
        var order = new ChangeOrder(
            SubscriptionId.From(Id), Plan, Seen: form.Seen, SeenYearly: form.Yearly is { } yen ? new Yen(yen) : null,
            Key: FormKey.Of(form.Key, $"{Id}\n{Plan}\n{form.Seen}\n{form.Yearly}"));
        var begun = await Changing.RunAsync(order, by, CancellationToken.None);
        if (begun.IsDone)
        {
            Navigation.NavigateTo($"/subscriptions/{Id}");
            return;
        }

        Refusal = FaultText.Of(begun.Fault);
    }
}
