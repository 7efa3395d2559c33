using System.Globalization;
using Catalog.Audit;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Selection.Scores;

/// <summary>Scores were given to a candidate, each as <c>criterion=points</c>.</summary>
public sealed record ScoresGiven(string Case, string Offering, IReadOnlyList<string> Scores) : Fact(Case);

/// <summary>Gives scores to one candidate: all in one sitting, or some now and the rest later. What says the same as before is not kept twice.</summary>
public sealed class GiveScores(IDbContextFactory<MarketplaceDb> dbs, TimeProvider time)
{
    /// <returns>The version of the case afterwards.</returns>
    public async Task<Outcome<int>> RunAsync(SelectionRef which, string offering, IReadOnlyList<ScoreOrder> scores, Actor by, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(scores);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var door = await OpenCase.FindAsync(db, which, by, ct);
        if (!door.IsDone)
        {
            return door.Fault;
        }

        var selection = door.Value;
        var book = await ScoreBook.ReadAsync(db, selection, ct);
        if (Refusal(selection, book, offering, scores) is { } refused)
        {
            return refused;
        }

        var news = scores.Where(said => book.ScoreOf(offering, said.Criterion) is not { } given || (given.Points, given.Words) != (said.Points, said.Words.Trim())).ToList();
        if (news.Count == 0)
        {
            return selection.Version;
        }

        var now = time.GetUtcNow();
        db.GivenScores.AddRange(news.Select((said, place) => new GivenScore(selection.Id, book.AllScores.Count + 1 + place, offering, said, by, now)));
        await TakePrices.AddMissingAsync(db, selection, book, by, now, ct);
        var fact = new ScoresGiven(selection.Id.Value.ToString(), offering, [.. news.Select(said => string.Create(CultureInfo.InvariantCulture, $"{said.Criterion}={said.Points}"))]);
        return await OpenCase.SaveAsync(db, selection, fact, (by, now), ct);
    }

    private static Fault? Refusal(SelectionCase selection, ScoreBook book, string offering, IReadOnlyList<ScoreOrder> scores)
    {
        if (book.Weights is not { } weights)
        {
            return ScoreFaults.WeightsMissing;
        }

        return !selection.Open.Any(candidate => candidate.Offering == offering) ? SelectionFaults.NotCandidate(offering)
            : scores.FirstOrDefault(said => !weights.Criteria.Any(criterion => criterion.Code == said.Criterion)) is { } unknown ? ScoreFaults.UnknownCriterion(unknown.Criterion)
            : scores.FirstOrDefault(said => said.Points is < ScoreRule.Least or > ScoreRule.Most) is { } wrong ? ScoreFaults.PointsOutOfRange(wrong.Points)
            : scores.Select(said => CaseWords.OptionalRefusal(said.Words, "words")).FirstOrDefault(fault => fault is not null);
    }
}
