using Catalog.Provisioning;
using Catalog.Provisioning.Identity;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Subscriptions.Life;

/// <summary>Opens a suspended subscription again: the vendor is told, access and links are bound anew, sign-in is switched on, then it is in use and billed.</summary>
/// <remarks>The vendor is told first: a tenant that it keeps closed may refuse to be bound, and an open one without any access harms nobody.</remarks>
public sealed class ResumeSubscription(LifeDesk desk)
{
    public Task<Outcome<WorkStarted>> RunAsync(SubscriptionId subscription, Actor by, RequestKey? key, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(by);
        return desk.RunAsync(new LifeCall(LifeAct.Resume, subscription, by, key), (db, on, now) => PlanAsync(db, on, by, now, ct), ct);
    }

    private static async Task<Outcome<PlannedWork>> PlanAsync(MarketplaceDb db, Subscription on, Actor by, DateTimeOffset now, CancellationToken ct)
    {
        var links = await db.Links.Where(link => link.EndedAt == null && link.ActivatedAt != null && (link.Provider == on.Id || link.Consumer == on.Id))
            .OrderBy(link => link.RequestedAt).ThenBy(link => link.Id).Select(link => link.Id).ToListAsync(ct);
        var signIn = SignIns.StepsToReopen(await SignIns.LiveAsync(db, on.Id, ct));
        (StepKind Kind, LinkId? Link)[] steps =
        [
            (StepKind.TellVendor, null), (StepKind.BindAccess, null), .. links.Select(link => (StepKind.WireLink, (LinkId?)link)),
            .. signIn.Select(kind => (kind, (LinkId?)null)), (StepKind.Reopen, null),
        ];
        var operation = new Operation(on, OperationKind.Resume, [.. steps.Select((step, index) => new Step(index + 1, step.Kind, step.Link))], now, by.Id);
        db.TenantUpdates.Add(new TenantUpdate(operation));
        return new PlannedWork(operation, new ResumptionOrdered(on.Id.Value, operation.Id.Value));
    }
}
