using Catalog.Provisioning;
using Catalog.Storage;
using Marketplace.Api.Provisioning.Steps;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Api.Provisioning.Health;

/// <summary>Ends the operations that a person gave up, as every failure ends. No broker is called, so a shut gate does not matter.</summary>
/// <remarks>Not claimed: the version of the operation guards the one save, against workers and other processes alike.</remarks>
internal sealed class EndGivenUp(IDbContextFactory<MarketplaceDb> dbs, SaveTogether together, IOptions<ProvisioningOptions> options, TimeProvider time)
{
    private const int Glance = 50;

    public async Task RunAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var asked = await db.Operations.Where(one => one.GiveUpAskedAt != null && one.SucceededAt == null && one.FailedAt == null)
            .OrderBy(one => one.GiveUpAskedAt).Select(one => one.Id).Take(Glance).ToListAsync(ct);
        foreach (var id in asked)
        {
            await EndAsync(id, ct);
        }
    }

    private async Task EndAsync(OperationId id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var operation = await db.Operations.Include(one => one.Steps).SingleAsync(one => one.Id == id, ct);
        if (operation is not { State: OperationState.InProgress, Current: { } step })
        {
            return;
        }

        var subscription = await db.Subscriptions.SingleAsync(one => one.Id == operation.Subscription, ct);
        var name = await db.Municipalities.Where(one => one.Code == subscription.Municipality).Select(one => one.Name).SingleAsync(ct);
        var tenants = await db.Tenants.Where(one => one.Subscription == subscription.Id && one.AbandonedAt == null).ToListAsync(ct);
        List<TenantId> places = [.. tenants.Select(one => one.Id)];
        await db.Bindings.Where(one => places.Contains(one.Tenant) && one.AbandonedAt == null).LoadAsync(ct);
        var work = new Work(db, operation, subscription, name, together, options.Value.LateArrival, time);
        await EndInFailure.RunAsync(work, step, new Failure(ProvisioningTroubles.GivenUp, operation.GiveUpAskedFor), ct);
        try
        {
            await work.SaveAsync(ct);
        }
        catch (ClaimLostException)
        {
            // Another process ended it.
        }
    }
}
