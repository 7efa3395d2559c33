using Catalog.Audit;
using Catalog.Offerings;
using Catalog.Selection.Scores;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Selection;

/// <summary>Which case to change, and which version of it the actor has seen.</summary>
/// <param name="SeenVersion">From If-Match or the form; <c>null</c> = the newest.</param>
public sealed record SelectionRef(SelectionId Id, int? SeenVersion = null);

/// <summary>Every change of an open case: load behind the wall, let the case judge, save with the fact.</summary>
public sealed class ChangeSelection(IDbContextFactory<MarketplaceDb> dbs, CaseParts parts, TimeProvider time)
{
    public Task<Outcome<int>> StateNeedAsync(SelectionRef which, string text, NeedStrength strength, Actor by, CancellationToken ct) =>
        ApplyAsync(which, by, (c, now) => c.StateNeed(text, strength, by, now), c => new NeedStated(Id(c), text, strength), ct);

    public Task<Outcome<int>> DropNeedAsync(SelectionRef which, int number, Actor by, CancellationToken ct) =>
        ApplyAsync(which, by, (c, _) => c.DropNeed(number), c => new NeedDropped(Id(c), number), ct);

    public Task<Outcome<int>> ShortlistAsync(SelectionRef which, string offering, Actor by, CancellationToken ct) => ShortlistAsync(which, offering, because: null, by, ct);

    /// <summary>Puts an offering on the list by hand; it must be listed in the catalog.</summary>
    public async Task<Outcome<int>> ShortlistAsync(SelectionRef which, string offering, string? because, Actor by, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var found = await db.Offerings.AsNoTracking().SingleOrDefaultAsync(o => o.Code == offering && o.WithdrawnAt == null, ct);
        return found is null ? OfferingFaults.Unknown(offering)
            : !found.IsListed ? OfferingFaults.BelowLine(offering, found.LadderLevel!.Value)
            : await ApplyAsync(which, by, (c, now) => c.Shortlist(offering, by, now, because: because), c => new CandidateShortlisted(Id(c), offering), ct);
    }

    public Task<Outcome<int>> ExcludeAsync(SelectionRef which, string offering, ExclusionReason reason, string words, Actor by, CancellationToken ct) =>
        ApplyAsync(which, by, (c, now) => c.Exclude(offering, reason, words, by, now), c => new CandidateExcluded(Id(c), offering, reason, words), ct);

    public Task<Outcome<int>> ReinstateAsync(SelectionRef which, string offering, Actor by, CancellationToken ct) =>
        ApplyAsync(which, by, (c, _) => c.Reinstate(offering), c => new CandidateReinstated(Id(c), offering), ct);

    public Task<Outcome<int>> DecideAsync(SelectionRef which, string offering, string plan, string words, Actor by, CancellationToken ct) =>
        DecideAsync(which, new DecisionOrder(offering, plan, words), by, ct);

    /// <summary>Decides; the chosen offering must be orderable and the plan one of its own. A complete scoring explains those that scored lower.</summary>
    public async Task<Outcome<int>> DecideAsync(SelectionRef which, DecisionOrder choice, Actor by, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(choice);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var (offering, plan) = (choice.Offering, choice.Plan);
        var chosen = await db.Offerings.AsNoTracking().Include(o => o.Plans).SingleOrDefaultAsync(o => o.Code == offering, ct);
        var fault = chosen is null ? OfferingFaults.Unknown(offering)
            : chosen is { IsListed: false, WithdrawnAt: null } ? OfferingFaults.BelowLine(offering, chosen.LadderLevel!.Value)
            : !chosen.IsOrderable ? OfferingFaults.NotOrderable(offering)
            : chosen.Plans.Exists(p => p.Code == plan) ? null
            : OfferingFaults.UnknownPlan(plan, offering, string.Join(", ", chosen.Plans.Select(p => p.Code).Order(StringComparer.Ordinal)));
        if (fault is not null)
        {
            return fault;
        }

        // The scores are those of the version that is decided: a change in between refuses the decision.
        var scored = await db.Selections.AsNoTracking().VisibleTo(by).SingleOrDefaultAsync(c => c.Id == which.Id, ct);
        var scores = scored is null ? null : (await ScoreBook.ReadAsync(db, scored, ct)).Final();
        return await ApplyAsync(
            which with { SeenVersion = which.SeenVersion ?? scored?.Version }, by, (c, now) => c.Decide(choice, scores, by, now),
            c => new SelectionDecided(Id(c), offering, plan, choice.Words) { AgainstScore = c.Decision!.AgainstScore }, ct, CaseMoment.Deciding);
    }

    private static string Id(SelectionCase selection) => selection.Id.Value.ToString();

    private async Task<Outcome<int>> ApplyAsync(
        SelectionRef which, Actor by, Func<SelectionCase, DateTimeOffset, Outcome> act, Func<SelectionCase, Fact> fact, CancellationToken ct, CaseMoment? moment = null)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var door = await CaseForChange.FindAsync(db, which, by, ct);
        if (!door.IsDone)
        {
            return door.Fault;
        }

        var found = door.Value;
        if (act(found, time.GetUtcNow()) is { IsDone: false, Fault: var refused })
        {
            return refused;
        }

        if (moment is { } coming && await parts.ObjectionAsync(db, found, coming, ct) is { } objection)
        {
            return objection;
        }

        found.Touch(by, time.GetUtcNow());
        var saved = await db.SaveAsync(by, fact(found) with { Municipality = found.Municipality }, ct);
        return saved.IsDone ? found.Version : saved.Fault;
    }
}
