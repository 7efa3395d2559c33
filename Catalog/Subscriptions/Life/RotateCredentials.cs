using Catalog.Provisioning;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Subscriptions.Life;

/// <summary>Has the credentials of a subscription made anew: its access, and those of every link that it gives data to.</summary>
/// <remarks>A link's credentials belong to the end that gives, so that two ends never rotate the same link at the same time.</remarks>
public sealed class RotateCredentials(LifeDesk desk)
{
    public Task<Outcome<WorkStarted>> RunAsync(SubscriptionId subscription, Actor by, RequestKey? key, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(by);
        return desk.RunAsync(new LifeCall(LifeAct.Rotate, subscription, by, key), (db, on, now) => PlanAsync(db, on, by, now, ct), ct);
    }

    private static async Task<Outcome<PlannedWork>> PlanAsync(MarketplaceDb db, Subscription on, Actor by, DateTimeOffset now, CancellationToken ct)
    {
        var links = await db.Links.Where(link => link.Provider == on.Id && link.EndedAt == null && link.ActivatedAt != null)
            .OrderBy(link => link.RequestedAt).ThenBy(link => link.Id).Select(link => link.Id).ToListAsync(ct);
        Step[] steps = [new Step(1, StepKind.RotateAccess), .. links.Select((link, index) => new Step(index + 2, StepKind.RotateLink, link))];
        var operation = new Operation(on, OperationKind.Rotate, steps, now, by.Id);
        return new PlannedWork(operation, new RotationOrdered(on.Id.Value, operation.Id.Value, links.Count));
    }
}
