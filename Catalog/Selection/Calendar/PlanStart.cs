using Catalog.Audit;
using Catalog.Selection.Needs;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Selection.Calendar;

/// <summary>The day of the start was planned.</summary>
public sealed record StartPlanned(string Case, DateOnly Day) : Fact(Case);

/// <summary>Plans the day on which the service of a case is to start (利用開始予定日); every stage follows from it.</summary>
/// <remarks>
/// The day is the one of the guided needs: it is kept as an answer to <see cref="NeedStep.Dates"/>, with its history. Unlike the other needs
/// it may move after the decision, because negotiations and budgets move it, and is final with the lock.
/// </remarks>
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

        var selection = door.Value;
        var needs = await ReadNeeds.OfAsync(db, selection.Id, ct);
        var dates = needs.Dates ?? new DatesNeed(StartOn: null, DecideBy: null);
        if ((selection.Locking is null ? Refusal(day, Tokyo.Today(time)) : CalendarFaults.CaseLocked) is { } refused)
        {
            return refused;
        }

        if (selection.Closed is null && dates.DecideBy >= day)
        {
            return NeedFaults.DecisionAfterStart;
        }

        if (dates.StartOn == day)
        {
            return selection.Version;
        }

        var (number, now) = ((needs.Answered(NeedStep.Dates)?.Number ?? 0) + 1, time.GetUtcNow());
        db.NeedAnswers.Add(new NeedAnswer(selection.Id, NeedStep.Dates, number, WrittenJson.Write(dates with { StartOn = day }), by, now));
        return await OpenCase.SaveAsync(db, selection, new StartPlanned(selection.Id.Value.ToString(), day), (by, now), ct);
    }

    /// <summary>Why nothing can start on this day; <c>null</c> = it can.</summary>
    internal static Fault? Refusal(DateOnly day, DateOnly today) =>
        day < today || day > BusinessDays.KnownThrough ? CalendarFaults.StartOutOfRange(today, BusinessDays.KnownThrough) : null;
}
