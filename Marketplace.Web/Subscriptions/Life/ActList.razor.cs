using Catalog;
using Catalog.Subscriptions;
using Catalog.Subscriptions.Life;
using Marketplace.Web.Accounts;
using Marketplace.Web.Layout;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Subscriptions.Life;

/// <summary>What can be done with a subscription now, and why the rest cannot; acts that need no words begin here.</summary>
public sealed partial class ActList
{
    [Parameter, EditorRequired]
    public required Guid Id { get; set; }

    [Parameter, EditorRequired]
    public required SubscriptionActsSheet Acts { get; set; }

    /// <summary>Work is under way; when it has ended, other acts are possible.</summary>
    [Parameter]
    public bool IsWaiting { get; set; }

    [SupplyParameterFromForm]
    private ActForm? Begun { get; set; }

    [Inject]
    private ResumeSubscription Resuming { get; set; } = null!;

    [Inject]
    private UpgradeSubscription Upgrading { get; set; } = null!;

    [Inject]
    private RotateCredentials Rotating { get; set; } = null!;

    [Inject]
    private CurrentActor Current { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private string? Refusal { get; set; }

    private static string NameOf(LifeAct act) => $"act-{act}";

    private async Task BeginAsync(LifeAct act)
    {
        var (id, by, form) = (SubscriptionId.From(Id), await Current.GetAsync(), Begun ?? new ActForm { Key = FormKey.New() });
        var key = FormKey.Of(form.Key, $"{act}\n{Id}\n{form.Upgrade}");
        var begun = act switch
        {
            LifeAct.Resume => await Resuming.RunAsync(id, by, key, CancellationToken.None),
            LifeAct.Upgrade => await Upgrading.RunAsync(id, form.Upgrade, by, key, CancellationToken.None),
            _ => await Rotating.RunAsync(id, by, key, CancellationToken.None),
        };
        if (begun.IsDone)
        {
            Navigation.NavigateTo($"/subscriptions/{Id}");
            return;
        }

        Refusal = FaultText.Of(begun.Fault);
    }
}
