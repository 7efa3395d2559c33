using Catalog;
using Catalog.Offerings;
using Catalog.Subscriptions;
using Catalog.Subscriptions.Life;
using Marketplace.Web.Accounts;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Subscriptions.Life;

/// <summary>The other plans of a service in use, with what each would cost this town each year.</summary>
public sealed partial class ChangePage
{
    [Parameter]
    public Guid Id { get; set; }

    [Inject]
    private SubscriptionSheets Subscriptions { get; set; } = null!;

    [Inject]
    private SubscriptionActs Acts { get; set; } = null!;

    [Inject]
    private OfferingSheets Offerings { get; set; } = null!;

    [Inject]
    private PreviewChange Previewing { get; set; } = null!;

    [Inject]
    private CurrentActor Current { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private SubscriptionSheet? Sheet { get; set; }

    private IReadOnlyList<PlanPreview> Choices { get; set; } = [];

    /// <summary>Why nothing can be changed now.</summary>
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

        if (acts.Value.Acts.First(act => act.Act == LifeAct.Change).Refusal is { } why)
        {
            Refusal = FaultText.Of(why);
        }
        else
        {
            Choices = await ChoicesAsync(found.Value, by);
        }

        Sheet = found.Value;
    }

    private async Task<IReadOnlyList<PlanPreview>> ChoicesAsync(SubscriptionSheet on, Actor by)
    {
        var offering = await Offerings.FindAsync(on.Offering, on.Municipality, CancellationToken.None);
        var choices = new List<PlanPreview>();
        foreach (var plan in (offering.Value?.Plans ?? []).Where(plan => plan.Code != on.Plan))
        {
            var preview = await Previewing.RunAsync(new ChangeOrder(on.Id, plan.Code), by, CancellationToken.None);
            choices.Add(new PlanPreview(plan, preview.Value, preview.Fault is { } why ? FaultText.Of(why) : null));
        }

        return choices;
    }

    /// <summary>One plan and what it would mean, or why it cannot be had.</summary>
    private sealed record PlanPreview(PlanSheet Plan, ChangePreview? Preview, string? Refusal);
}
