using Catalog.Municipalities;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Audit;

/// <summary>One kept fact as shown.</summary>
public sealed record AuditRow(
    Guid Id, DateTimeOffset At, ActorKind ActorKind, string ActorId, string ActorName, Role ActorRole,
    string Fact, string Subject, MunicipalityCode? Municipality, string Details);

/// <summary>What to read.</summary>
/// <param name="Subject">Only facts about this id or code.</param>
/// <param name="Municipality">Only facts of this body.</param>
public sealed record AuditQuery(string? Subject = null, MunicipalityCode? Municipality = null, int Offset = 0, int Limit = 20);

/// <summary>Reads the log: an auditor all of it, a town what is its own, nobody else anything.</summary>
public sealed class AuditLog(IDbContextFactory<MarketplaceDb> dbs)
{
    public async Task<Page<AuditRow>> ListAsync(AuditQuery query, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(query);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var events = VisibleTo(db, db.AuditEvents.AsNoTracking(), actor);
        events = query.Subject is { } subject ? events.Where(e => e.Subject == subject) : events;
        events = query.Municipality is { } town ? events.Where(e => e.Municipality == town) : events;
        var rows = await events.OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Skip(query.Offset).Take(query.Limit)
            .Select(e => new AuditRow(e.Id, e.At, e.ActorKind, e.ActorId, e.ActorName, e.ActorRole, e.Fact, e.Subject, e.Municipality, e.Details))
            .ToListAsync(ct);
        return new Page<AuditRow>(rows, await events.CountAsync(ct));
    }

    /// <summary>The facts about a case go with it when it passes to another municipality.</summary>
    internal static IQueryable<AuditEvent> VisibleTo(MarketplaceDb db, IQueryable<AuditEvent> events, Actor actor) => actor switch
    {
        { Role: Role.Auditor } => events,
        { Role: Role.TownStaff, Municipality: { } own } => events.Where(e =>
            (e.Municipality == own && !db.CaseMoves.Any(move => move.Subject == e.Subject && db.Selections.Any(c => c.Id == move.Case && c.Municipality != own)))
            || db.CaseMoves.Any(move => move.Subject == e.Subject && db.Selections.Any(c => c.Id == move.Case && c.Municipality == own))),
        _ => events.Where(_ => false),
    };
}
