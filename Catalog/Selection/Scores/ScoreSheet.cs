using Catalog.Municipalities;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Selection.Scores;

/// <summary>A score as shown.</summary>
public sealed record ScoreCell(string Offering, int Criterion, int Points, string Words, DateTimeOffset At, string By);

/// <summary>A candidate that is scored, with the price that was taken over.</summary>
/// <param name="Price">Five-year total, tax included; <c>null</c> = none known or none taken over yet.</param>
/// <param name="PricePoints">Its points in hundredths; <c>null</c> until all are known.</param>
public sealed record ScoredRow(string Offering, string Name, string NameEn, Yen? Price, PriceSource? Source, DateTimeOffset? PricedAt, int? PricePoints);

/// <summary>Weights as shown.</summary>
public sealed record WeightsSheet(int Number, int Price, IReadOnlyList<ScoreCriterion> Criteria, string? Reason, DateTimeOffset At, string By);

/// <summary>The scoring of a case as shown (評価).</summary>
/// <param name="Weights">Those that count; <c>null</c> = not set.</param>
/// <param name="Earlier">Those that counted before, newest first.</param>
/// <param name="Scores">Those that count.</param>
/// <param name="Replaced">How many scores were replaced by later ones; they stay in the record.</param>
/// <param name="Missing">What is still to be scored or justified.</param>
/// <param name="Ranking">Best first; empty until scoring is complete.</param>
/// <param name="WeightShifts">Shifts of weight that change the winner.</param>
/// <param name="ScoreShifts">Single scores that change the winner.</param>
/// <param name="PricesMoved">Some candidate costs something else now than what was taken over.</param>
public sealed record ScoreSheet(
    SelectionId Id, MunicipalityCode Municipality, string Title, bool IsClosed, int Version, WeightsSheet? Weights, IReadOnlyList<WeightsSheet> Earlier, IReadOnlyList<ScoredRow> Candidates,
    IReadOnlyList<ScoreCell> Scores, int Replaced, IReadOnlyList<MissingScore> Missing, IReadOnlyList<ScoreRank> Ranking,
    IReadOnlyList<WeightShift> WeightShifts, IReadOnlyList<ScoreShift> ScoreShifts, bool PricesMoved)
{
    public bool IsComplete => Ranking.Count > 0;

    public ScoreCell? ScoreOf(string offering, int criterion) => Scores.FirstOrDefault(score => score.Offering == offering && score.Criterion == criterion);
}

/// <summary>Reads the scoring of a case behind the wall.</summary>
public sealed class ReadScores(IDbContextFactory<MarketplaceDb> dbs)
{
    public async Task<Outcome<ScoreSheet>> RunAsync(SelectionId id, Actor actor, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.Selections.AsNoTracking().VisibleTo(actor).SingleOrDefaultAsync(each => each.Id == id, ct) is not { } selection)
        {
            return SelectionFaults.Unknown(id.Value.ToString());
        }

        var book = await ScoreBook.ReadAsync(db, selection, ct);
        var names = await db.Offerings.AsNoTracking().Where(offering => book.Scored.Contains(offering.Code))
            .Select(offering => new { offering.Code, offering.Name, offering.NameEn }).ToDictionaryAsync(offering => offering.Code, ct);
        var table = book.Table();
        var moved = selection.Closed is null && book.Weights is not null && (await TakePrices.MovedAsync(db, selection, book, ct)).Count > 0;
        return new ScoreSheet(
            id, selection.Municipality, selection.Title, selection.Closed is not null, selection.Version,
            book.Weights is null ? null : Sheet(book.Weights), [.. book.AllWeights.SkipLast(1).Reverse().Select(Sheet)],
            [.. book.Scored.Select(code => Row(book, code, names[code].Name, names[code].NameEn, table))],
            Counting(book), book.AllScores.Count - book.AllScores.DistinctBy(each => (each.Offering, each.Criterion)).Count(),
            book.Missing, table?.Ranking() ?? [], table is null ? [] : Sensitivity.OfWeights(table), table is null ? [] : Sensitivity.OfScores(table), moved);
    }

    private static IReadOnlyList<ScoreCell> Counting(ScoreBook book) => book.Weights is null ? [] :
    [
        .. from offering in book.Scored
           from criterion in book.Weights.Criteria
           let given = book.ScoreOf(offering, criterion.Code)
           where given is not null
           select new ScoreCell(offering, criterion.Code, given.Points, given.Words, given.At, given.By),
    ];

    private static ScoredRow Row(ScoreBook book, string code, string name, string nameEn, ScoreTable? table)
    {
        var price = book.PriceOf(code);
        return new ScoredRow(code, name, nameEn, price?.Amount, price?.Source, price?.At, table?.Candidates.First(each => each.Offering == code).Price);
    }

    private static WeightsSheet Sheet(ScoreWeights weights) => new(weights.Number, weights.Price, weights.Criteria, weights.Reason, weights.At, weights.By);
}
