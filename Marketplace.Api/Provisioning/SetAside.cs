using Catalog;
using Catalog.Provisioning;
using Catalog.Provisioning.Desk;
using Catalog.Storage;

namespace Marketplace.Api.Provisioning;

/// <summary>Has an operation wait for a person.</summary>
internal static class SetAside
{
    /// <summary>What came of it cannot be learned without a person. Yet to be saved.</summary>
    public static void ForAPerson(Work work, Step step, Doubt doubt)
    {
        step.Park(doubt.Code, doubt.Words);
        work.Db.Quarantines.Add(new Quarantine(work.Operation, doubt.Code, doubt.Words, doubt.Evidence, work.Now));
        work.Note(new WorkSetAside(work.Operation.Vendor, work.Operation.Id.Value, null, doubt.Code));
    }

    /// <summary>Saves an operation that our own program could not work on; after so many tries it waits for a person.</summary>
    /// <returns>Whether it was saved; not when another worker has taken over.</returns>
    public static async Task<bool> SaveAsync(MarketplaceDb db, Operation operation, Step step, Exception broken, int after, DateTimeOffset now)
    {
        if (step.Attempts < after)
        {
            return (await db.SaveProgressAsync(CancellationToken.None)).IsDone;
        }

        db.Quarantines.Add(new Quarantine(operation, ProvisioningTroubles.OurOwnFault, broken.GetType().Name, null, now));
        var fact = new WorkSetAside(operation.Vendor, operation.Id.Value, null, ProvisioningTroubles.OurOwnFault);
        return (await db.SaveAsync(Actor.Platform, fact, CancellationToken.None)).IsDone;
    }
}
