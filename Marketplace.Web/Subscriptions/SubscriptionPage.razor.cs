using Catalog;
using Catalog.Municipalities;
using Catalog.Subscriptions;
using Catalog.Subscriptions.Leaving;
using Catalog.Subscriptions.Life;
using Catalog.Subscriptions.Prices;
using Catalog.Subscriptions.Terms;
using Marketplace.Web.Accounts;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Subscriptions;

/// <summary>A subscription: how its set-up stands, who is waited for, what is linked, and the way into the service.</summary>
public sealed partial class SubscriptionPage
{
    [Parameter]
    public Guid Id { get; set; }

    [Inject]
    private ProgressReading Reading { get; set; } = null!;

    [Inject]
    private SubscriptionNotices NoticeReading { get; set; } = null!;

    [Inject]
    private SubscriptionActs ActReading { get; set; } = null!;

    [Inject]
    private CurrentActor Current { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private SubscriptionProgress? Progress { get; set; }

    private SubscriptionSheet Sheet => Progress!.Subscription;

    private SubscriptionNoticesSheet? Notices { get; set; }

    /// <summary>What can be done now; <c>null</c> = nothing by this reader, or not yet, or no more.</summary>
    private SubscriptionActsSheet? Acts { get; set; }

    private bool IsOwn { get; set; }

    [Inject]
    private CancellationSheets Cancellations { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    private bool HasLeft { get; set; }

    private bool IsNear => !HasLeft && Sheet is { EndsOn: { } end, State: SubscriptionState.Active or SubscriptionState.Suspended } && TermRule.IsNear(end, Tokyo.Today(Time));

    protected override async Task OnInitializedAsync()
    {
        var actor = await Current.GetAsync();
        IsOwn = actor.Role == Role.TownStaff;
        var read = await Reading.ReadAsync(SubscriptionId.From(Id), actor, CancellationToken.None);
        if (!read.IsDone)
        {
            Navigation.NotFound();
            return;
        }

        Notices = (await NoticeReading.OfAsync(SubscriptionId.From(Id), actor, CancellationToken.None)).Value;
        HasLeft = (await Cancellations.FindAsync(SubscriptionId.From(Id), actor, CancellationToken.None)).Value is { WithdrawnAt: null };
        Acts = actor.Role != Role.Auditor && read.Value.Subscription.State is (SubscriptionState.Active or SubscriptionState.Suspended)
            ? (await ActReading.OfAsync(SubscriptionId.From(Id), actor, CancellationToken.None)).Value
            : null;
        Progress = read.Value;
    }
}
