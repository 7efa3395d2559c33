using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Provisioning.Desk;

/// <summary>Settles a change in doubt by the vendor's word that it was made: a worker takes it over as if the broker had said so.</summary>
/// <remarks>The opposite, that it was not made, is to give the operation up: plan and price stay.</remarks>
public sealed class AttestChange(IDbContextFactory<MarketplaceDb> dbs, ProvisioningSignal signal, TimeProvider time)
{
    public async Task<Outcome> RunAsync(OperationId id, string? words, Actor by, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (DeskAct.Refusal(words, by) is { } refused)
        {
            return refused;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.Operations.Include(one => one.Steps).SingleOrDefaultAsync(one => one.Id == id, ct) is not { } operation)
        {
            return ProvisioningFaults.UnknownOperation(id);
        }

        var now = time.GetUtcNow();
        var update = await db.TenantUpdates.SingleOrDefaultAsync(one => one.Operation == id && one.SentAt != null, ct);
        var tenant = await db.Tenants.AsNoTracking().SingleOrDefaultAsync(one => one.Subscription == operation.Subscription && one.AbandonedAt == null, ct);
        if (operation.Current is not { Kind: StepKind.UpdateTenant } || update is null || tenant is null)
        {
            return DeskFaults.NoDoubtfulChange;
        }

        var released = operation.TakeBack(now);
        if (!released.IsDone)
        {
            return released;
        }

        update.Attest(now);
        var aside = await db.Quarantines.SingleOrDefaultAsync(one => one.Operation == id && one.EndedAt == null, ct);
        aside?.Close(QuarantineEnd.Attested, words!.Trim(), by, now);
        var done = await db.SaveAsync(by, new ChangeAttested(id.Value, operation.Vendor, tenant.Id.Value, words!.Trim()), ct);
        signal.Wake();
        return done;
    }
}
