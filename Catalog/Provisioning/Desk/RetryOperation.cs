using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Provisioning.Desk;

/// <summary>Makes an operation due now. Whoever claims it does so in the ordinary way, so that fencing holds.</summary>
public sealed class RetryOperation(IDbContextFactory<MarketplaceDb> dbs, ProvisioningSignal signal, TimeProvider time)
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

        var due = operation.RetryNow(time.GetUtcNow());
        var done = due.IsDone ? await db.SaveAsync(by, new OperationRetried(id.Value, operation.Vendor, words!.Trim()), ct) : due;
        signal.Wake();
        return done;
    }
}
