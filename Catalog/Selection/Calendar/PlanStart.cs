using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Selection.Calendar;

/// <summary>Plans the day on which the service of a case is to start; every stage follows from it.</summary>
public sealed class PlanStart(IDbContextFactory<MarketplaceDb> dbs, TimeProvider time)
{
    public async Task<Outcome<int>> RunAsync(SelectionRef which, DateOnly day, Actor by, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(which);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var door = await CaseForChange.FindAsync(db, which, by, ct);
        if (!door.IsDone)
        {
            return door.Fault;
        }

        var (selection, first) = (door.Value, Tokyo.Today(time));
        if (selection.Locking is not null)
        {
            return CalendarFaults.CaseLocked;
        }

        if (day < first || day > BusinessDays.KnownThrough)
        {
            return CalendarFaults.StartOutOfRange(first, BusinessDays.KnownThrough);
        }

        var start = await db.PlannedStarts.SingleOrDefaultAsync(each => each.Selection == selection.Id, ct)
            ?? db.PlannedStarts.Add(new PlannedStart(selection)).Entity;
        start.PlanFor(day, by, time.GetUtcNow());
        selection.Touch(by, time.GetUtcNow());
        var saved = await db.SaveAsync(by, new StartPlanned(selection.Id.Value.ToString(), day) { Municipality = selection.Municipality }, ct);
        return saved.IsDone ? selection.Version : saved.Fault == StorageFaults.AlreadyThere ? StorageFaults.ChangedMeanwhile : saved.Fault;
    }
}
