using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Provisioning.Desk;

/// <summary>Lets an operation that was set aside go on where it stands.</summary>
public sealed class ReleaseOperation(IDbContextFactory<MarketplaceDb> dbs, ProvisioningSignal signal, TimeProvider time)
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

        var released = operation.TakeBack(time.GetUtcNow());
        if (!released.IsDone)
        {
            return released;
        }

        var aside = await db.Quarantines.SingleOrDefaultAsync(one => one.Operation == id && one.EndedAt == null, ct);
        aside?.Close(QuarantineEnd.Released, words!.Trim(), by, time.GetUtcNow());
        var done = await db.SaveAsync(by, new OperationReleased(id.Value, operation.Vendor, words!.Trim()), ct);
        signal.Wake();
        return done;
    }
}
