using Catalog.Audit;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Selection.Quotes;

/// <summary>The town's small changes of a round: withdraw it, answer a question, give its opening up.</summary>
public sealed class ChangeQuotes(IDbContextFactory<MarketplaceDb> dbs, TimeProvider time)
{
    /// <summary>Takes the request back before its deadline; the vendors read the reason.</summary>
    public Task<Outcome<int>> WithdrawAsync(SelectionRef which, int round, string reason, Actor by, CancellationToken ct) => ApplyAsync(
        which, round, by, (request, now) => request.Withdraw(reason, by, now), each => new QuotesWithdrawn(each.CaseId, round, reason), ct);

    /// <summary>Answers a question, once and for all who are invited.</summary>
    public Task<Outcome<int>> AnswerQuestionAsync(SelectionRef which, int round, int number, string text, Actor by, CancellationToken ct) => ApplyAsync(
        which, round, by, (request, now) => request.Answer(number, text, by, now), each => new QuoteQuestionAnswered(each.CaseId, round, number), ct);

    /// <summary>After the deadline, when a code is lost: the vendors can then disclose their answers against the digests.</summary>
    public Task<Outcome<int>> GiveUpAsync(SelectionRef which, int round, string reason, Actor by, CancellationToken ct) => ApplyAsync(
        which, round, by, (request, now) => request.GiveUp(reason, by, now), each => new OpeningGivenUp(each.CaseId, round, reason), ct);

    private async Task<Outcome<int>> ApplyAsync(
        SelectionRef which, int round, Actor by, Func<QuoteRequest, DateTimeOffset, Outcome> act, Func<RoundForChange, Fact> fact, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var door = await RoundForChange.FindAsync(db, which, round, by, ct);
        if (!door.IsDone)
        {
            return door.Fault;
        }

        var (found, now) = (door.Value, time.GetUtcNow());
        if (act(found.Request, now) is { IsDone: false, Fault: var refused })
        {
            return refused;
        }

        found.Case.Touch(by, now);
        var saved = await db.SaveAsync(by, fact(found) with { Municipality = found.Case.Municipality }, ct);
        return saved.IsDone ? found.Case.Version : saved.Fault;
    }
}
