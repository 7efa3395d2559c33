using Catalog.Audit;
using Catalog.Selection.Calendar;
using Catalog.Standards;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Selection.Needs;

/// <summary>Steps of the guided needs were answered; the answers themselves stay beside the case.</summary>
public sealed record NeedsAnswered(string Case, IReadOnlyList<NeedStep> Steps) : Fact(Case);

/// <summary>Keeps what was answered in a sitting. An answer that says the same as before is not kept twice.</summary>
public sealed class AnswerNeeds(IDbContextFactory<MarketplaceDb> dbs, Specs specs, TimeProvider time)
{
    /// <returns>The version of the case afterwards.</returns>
    public async Task<Outcome<int>> RunAsync(SelectionRef which, NeedAnswers answers, Actor by, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(answers);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var door = await OpenCase.FindAsync(db, which, by, ct);
        if (!door.IsDone)
        {
            return door.Fault;
        }

        var said = answers.Written();
        if ((said.Count == 0 ? NeedFaults.NoAnswer : await new NeedCheck(db, specs).RefusalAsync(answers, ct)) is { } refused)
        {
            return refused;
        }

        var selection = door.Value;
        var known = await db.NeedAnswers.AsNoTracking().Where(answer => answer.Selection == selection.Id).ToListAsync(ct);
        if (StartRefusal(answers.Dates, NeedSheet.Of(known).Dates) is { } impossible)
        {
            return impossible;
        }

        var news = said.Where(each => Newest(known, each.Step)?.Said != each.Said).ToList();
        if (news.Count == 0)
        {
            return selection.Version;
        }

        var now = time.GetUtcNow();
        db.NeedAnswers.AddRange(news.Select(each =>
            new NeedAnswer(selection.Id, each.Step, (Newest(known, each.Step)?.Number ?? 0) + 1, each.Said, by, now)));
        if (answers.Scope is { } scope)
        {
            selection.Concern(scope.Area);
        }

        var fact = new NeedsAnswered(selection.Id.Value.ToString(), [.. news.Select(each => each.Step)]);
        return await OpenCase.SaveAsync(db, selection, fact, (by, now), ct);
    }

    /// <summary>A start is planned under the same rule as in the calendar; one that was planned before stays, even when its day has passed.</summary>
    private Fault? StartRefusal(DatesNeed? said, DatesNeed? known) =>
        said?.StartOn is { } day && day != known?.StartOn ? PlanStart.Refusal(day, Tokyo.Today(time))?.On("startOn") : null;

    private static NeedAnswer? Newest(List<NeedAnswer> known, NeedStep step) =>
        known.Where(answer => answer.Step == step).MaxBy(answer => answer.Number);
}
