using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Provisioning.Hosted;

/// <summary>A task as it is shown; what was typed of an access is never shown again.</summary>
/// <param name="Municipality">Code of the town; <c>null</c> = the order names none.</param>
/// <param name="Parameters">JSON.</param>
/// <param name="IsOverdue">Still open after its day.</param>
public sealed record HandTaskSheet(
    HandTaskId Id, string Vendor, HandTaskKind Kind, string Offering, string OfferingName, string Plan, string PlanName, string? Municipality, string? MunicipalityName,
    string Instance, string? Binding, string? Purpose, string Parameters, bool IsSuspended, DateTimeOffset AskedAt, DateOnly DueOn, bool IsOverdue,
    string? Address, DateTimeOffset? DoneAt, DateTimeOffset? RefusedAt, string? Words, string? EndedByName)
{
    public bool IsOpen => DoneAt is null && RefusedAt is null;
}

/// <summary>Shows tasks to those inside their wall.</summary>
public sealed class HandTaskSheets(IDbContextFactory<MarketplaceDb> dbs, TimeProvider time)
{
    /// <summary>Open ones first, the one that is due first at the top; then the ended ones, newest first.</summary>
    public async Task<IReadOnlyList<HandTaskSheet>> ListAsync(Actor by, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var tasks = await db.HandTasks.AsNoTracking().VisibleTo(by).ToListAsync(ct);
        var names = await NamesAsync(db, tasks, ct);
        return
        [
            .. tasks.Where(task => task.IsOpen).OrderBy(task => task.DueOn).ThenBy(task => task.Id.Value).Select(task => Sheet(task, names)),
            .. tasks.Where(task => !task.IsOpen).OrderByDescending(task => task.Id.Value).Select(task => Sheet(task, names)),
        ];
    }

    public async Task<Outcome<HandTaskSheet>> FindAsync(HandTaskId id, Actor by, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.HandTasks.AsNoTracking().VisibleTo(by).SingleOrDefaultAsync(one => one.Id == id, ct) is { } task
            ? Sheet(task, await NamesAsync(db, [task], ct)) : HandFaults.Unknown(id);
    }

    /// <summary>Names of offerings and plans by their codes, which begin alike and are never the same.</summary>
    private static async Task<Dictionary<string, string>> NamesAsync(MarketplaceDb db, IReadOnlyList<HandTask> tasks, CancellationToken ct)
    {
        var codes = tasks.Select(task => task.Offering).Distinct().ToList();
        var plans = tasks.Select(task => task.Plan).Distinct().ToList();
        var names = await db.Offerings.AsNoTracking().Where(offering => codes.Contains(offering.Code)).Select(offering => new { offering.Code, offering.Name })
            .Concat(db.Plans.AsNoTracking().Where(plan => plans.Contains(plan.Code)).Select(plan => new { plan.Code, plan.Name })).ToListAsync(ct);
        return names.GroupBy(each => each.Code, StringComparer.Ordinal).ToDictionary(each => each.Key, each => each.First().Name, StringComparer.Ordinal);
    }

    private HandTaskSheet Sheet(HandTask task, IReadOnlyDictionary<string, string> names) => new(
        task.Id, task.Vendor, task.Kind, task.Offering, names.GetValueOrDefault(task.Offering, task.Offering), task.Plan, names.GetValueOrDefault(task.Plan, task.Plan), task.Municipality?.Value, task.MunicipalityName,
        task.Instance, task.Binding, task.Purpose, task.Parameters, task.IsSuspended, task.AskedAt, task.DueOn, task.IsOpen && task.DueOn < Tokyo.Today(time),
        task.Address, task.DoneAt, task.RefusedAt, task.Words, task.EndedByName);
}
