using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Provisioning.Desk;

/// <summary>Ends an operation by a person's word: a worker ends it as it ends every failure, so that nothing is left at the vendor unowed.</summary>
public sealed class GiveUpOperation(IDbContextFactory<MarketplaceDb> dbs, ProvisioningSignal signal, TimeProvider time)
{
    public async Task<Outcome> RunAsync(OperationId id, string? words, Actor by, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (DeskAct.Refusal(words, by) is { } refused)
        {
            return refused;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.Operations.SingleOrDefaultAsync(one => one.Id == id, ct) is not { } operation)
        {
            return ProvisioningFaults.UnknownOperation(id);
        }

        var now = time.GetUtcNow();
        var asked = operation.GiveUp(words!.Trim(), by, now);
        if (!asked.IsDone)
        {
            return asked;
        }

        var aside = await db.Quarantines.SingleOrDefaultAsync(one => one.Operation == id && one.EndedAt == null, ct);
        aside?.Close(QuarantineEnd.GivenUp, words.Trim(), by, now);
        var tenant = await db.Tenants.Where(one => one.Subscription == operation.Subscription && one.AbandonedAt == null && one.SentAt != null)
            .Select(one => (TenantId?)one.Id).FirstOrDefaultAsync(ct);
        var done = await db.SaveAsync(by, new OperationGivenUp(id.Value, operation.Vendor, tenant?.Value, words.Trim()), ct);
        signal.Wake();
        return done;
    }
}
