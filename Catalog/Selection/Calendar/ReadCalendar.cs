using Catalog.Municipalities;
using Catalog.Municipalities.Rules;
using Catalog.Selection.Needs;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Selection.Calendar;

/// <summary>Reads the calendar of a body or of one case: the body itself and the auditor, nobody else.</summary>
public sealed class ReadCalendar(IDbContextFactory<MarketplaceDb> dbs, TimeProvider time)
{
    private const int MonthsShown = 12;

    public async Task<Outcome<TownCalendar>> OfTownAsync(MunicipalityCode municipality, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (!actor.WorksFor(municipality) && actor.Role != Role.Auditor)
        {
            return SelectionFaults.NotYours(municipality.Value);
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        if (!await db.Municipalities.AnyAsync(town => town.Code == municipality, ct))
        {
            return MunicipalityFaults.Unknown(municipality.Value);
        }

        var from = Tokyo.Today(time);
        var to = from.AddMonths(MonthsShown);
        var book = await LocalRules.BookAsync(db, municipality, from, ct);
        var ending = await EndingAsync(db, municipality, ct);
        IEnumerable<CalendarEntry> all = [.. Budget(from, book), .. await CasesAsync(db, municipality, book, ct), .. ending.SelectMany(Terms)];
        return new TownCalendar(
            municipality, from, to,
            [.. all.Where(entry => entry.Day >= from && entry.Day <= to).OrderBy(entry => entry.Day).ThenBy(entry => entry.Kind).ThenBy(entry => entry.Title, StringComparer.Ordinal)],
            ending);
    }

    public async Task<Outcome<CaseCalendar>> OfCaseAsync(SelectionId id, Actor actor, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Selections.AsNoTracking().VisibleTo(actor).SingleOrDefaultAsync(each => each.Id == id, ct) is { } selection
            ? await OfCaseAsync(db, selection, Tokyo.Today(time), ct)
            : SelectionFaults.Unknown(id.Value.ToString());
    }

    internal static async Task<CaseCalendar> OfCaseAsync(MarketplaceDb db, SelectionCase selection, DateOnly today, CancellationToken ct)
    {
        if ((await ReadNeeds.OfAsync(db, selection.Id, ct)).Dates?.StartOn is not { } start)
        {
            return new CaseCalendar(null, today, [], null);
        }

        var stages = BudgetCalendar.For(start, await LocalRules.BookAsync(db, selection.Municipality, today, ct));
        return new CaseCalendar(start, today, stages, stages.FirstOrDefault(stage => stage.Day >= today));
    }

    private static IEnumerable<CalendarEntry> Budget(DateOnly from, RuleBook book) =>
        new[] { FiscalYear.Of(from), new FiscalYear(FiscalYear.Of(from).Year + 1), new FiscalYear(FiscalYear.Of(from).Year + 2) }
            .SelectMany(year => BudgetCalendar.Regular(year, book).Concat(BudgetCalendar.Councils(year, book)))
            .Select(stage => new CalendarEntry(stage.Day, CalendarEntryKind.Budget, stage.Stage, stage.IsOwn, null, null, null, null));

    private static async Task<IReadOnlyList<CalendarEntry>> CasesAsync(MarketplaceDb db, MunicipalityCode municipality, RuleBook book, CancellationToken ct)
    {
        var dated = await db.NeedAnswers.AsNoTracking().Where(answer => answer.Step == NeedStep.Dates)
            .Join(
                db.Selections.Where(selection => selection.Municipality == municipality), answer => answer.Selection, selection => selection.Id,
                (answer, selection) => new { Answer = answer, selection.Id, selection.Title })
            .ToListAsync(ct);
        return
        [
            .. from each in dated
               group each by each.Id into answers
               let newest = answers.MaxBy(each => each.Answer.Number)!
               let start = NeedSheet.Of([newest.Answer]).Dates?.StartOn
               where start is not null
               from stage in BudgetCalendar.For(start.Value, book)
               select new CalendarEntry(stage.Day, CalendarEntryKind.Case, stage.Stage, stage.IsOwn, newest.Title, null, newest.Id, null),
        ];
    }

    private static async Task<IReadOnlyList<EndingSubscription>> EndingAsync(MarketplaceDb db, MunicipalityCode municipality, CancellationToken ct)
    {
        var running = await db.Subscriptions.AsNoTracking().Where(each => each.Municipality == municipality && each.ClosedAt == null)
            .Join(db.Offerings, each => each.Offering, offering => offering.Code, (each, offering) => new { Subscription = each, offering.Name, offering.NameEn })
            .ToListAsync(ct);
        var months = (await db.RouteChoices.AsNoTracking().Where(choice => choice.Municipality == municipality)
            .Select(choice => new { choice.Selection, choice.ChosenAt, choice.TermMonths }).ToListAsync(ct))
            .GroupBy(choice => choice.Selection).ToDictionary(group => group.Key, group => group.MaxBy(choice => choice.ChosenAt)!.TermMonths);
        var reopened = await db.Reopenings.AsNoTracking().Where(each => each.Municipality == municipality)
            .ToDictionaryAsync(each => each.Subscription, each => each.Selection, ct);
        return
        [
            .. running.Select(each => new EndingSubscription(
                    each.Subscription.Id, each.Subscription.Offering, each.Name, each.NameEn,
                    SubscriptionTerm.Of(each.Subscription, each.Subscription.Selection is { } from && months.TryGetValue(from, out var term) ? term : null),
                    reopened.TryGetValue(each.Subscription.Id, out var opened) ? opened : null))
                .OrderBy(each => each.Term.EndsOn).ThenBy(each => each.Offering, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<CalendarEntry> Terms(EndingSubscription each) =>
    [
        new(each.Term.RecompeteOn, CalendarEntryKind.Recompete, null, false, each.OfferingName, each.OfferingNameEn, each.Reopened, each.Id),
        new(each.Term.EndsOn, CalendarEntryKind.TermEnds, null, false, each.OfferingName, each.OfferingNameEn, each.Reopened, each.Id),
    ];
}
