using Catalog;
using Catalog.Subscriptions;
using Catalog.Subscriptions.Life;
using Marketplace.Web.Accounts;
using Marketplace.Web.Layout;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Subscriptions.Life;

/// <summary>Suspends a subscription, with its reason.</summary>
public sealed partial class SuspendPage
{
    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromForm(FormName = "suspend")]
    private ActForm? Wanted { get; set; }

    [Inject]
    private SubscriptionSheets Subscriptions { get; set; } = null!;

    [Inject]
    private SubscriptionActs Acts { get; set; } = null!;

    [Inject]
    private SuspendSubscription Suspending { get; set; } = null!;

    [Inject]
    private CurrentActor Current { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private SubscriptionSheet? Sheet { get; set; }

    private bool IsPossible { get; set; }

    private string? Refusal { get; set; }

    protected override async Task OnInitializedAsync()
    {
        var (id, by) = (SubscriptionId.From(Id), await Current.GetAsync());
        var (found, acts) = (await Subscriptions.FindAsync(id, by, CancellationToken.None), await Acts.OfAsync(id, by, CancellationToken.None));
        if (!found.IsDone || !acts.IsDone)
        {
            Navigation.NotFound();
            return;
        }

        var why = acts.Value.Acts.First(act => act.Act == LifeAct.Suspend).Refusal;
        // A repeat of a suspension that was taken must reach the use case, which knows its key.
        IsPossible = why is null || Wanted is not null;
        Refusal = IsPossible ? null : FaultText.Of(why!);
        Sheet = found.Value;
    }

    private async Task SuspendAsync()
    {
        var form = Wanted!;
        var key = FormKey.Of(form.Key, $"{Id}\n{form.Reason}");
        var begun = await Suspending.RunAsync(SubscriptionId.From(Id), form.Reason, await Current.GetAsync(), key, CancellationToken.None);
        if (begun.IsDone)
        {
            Navigation.NavigateTo($"/subscriptions/{Id}");
            return;
        }

        Refusal = FaultText.Of(begun.Fault);
    }
}
