using System.Text.Json.Nodes;
using Catalog.Storage;

namespace Catalog.Selection.Scores;

/// <summary>Scoring as a part of the case: what is unscored waits, an unfinished scoring objects to deciding, the record keeps everything.</summary>
internal sealed class ScoresPart : ICasePart
{
    public string Name => "scores";

    public async Task<IReadOnlyList<Waiting>> WaitingAsync(MarketplaceDb db, SelectionCase selection, CancellationToken ct)
    {
        var open = selection.Open.Count();
        if (selection.Closed is not null || open == 0)
        {
            return [];
        }

        var book = await ScoreBook.ReadAsync(db, selection, ct);
        if (book.Weights is null)
        {
            return [open == 1 ? new Waiting("decision.make", WaitingOn.Town) : new Waiting("candidates.explain", WaitingOn.Town, Place: "scores")];
        }

        var waiting = new List<Waiting>();
        AddIf(book.Missing.Any(missing => !missing.HasPoints), "scores.points");
        AddIf(book.Missing.Any(missing => missing.HasPoints), "scores.words");
        AddIf(book.WithoutPrice.Count > 0, "scores.price");
        AddIf((await TakePrices.MovedAsync(db, selection, book, ct)).Any(price => price.Amount is not null), "scores.moved");
        return waiting.Count > 0 ? waiting : [new Waiting("decision.make", WaitingOn.Town)];

        void AddIf(bool isSo, string what)
        {
            if (isSo)
            {
                waiting.Add(new Waiting(what, WaitingOn.Town, Place: "scores"));
            }
        }
    }

    /// <summary>Only a scoring that was begun has to be finished; a quote that its vendor disclosed after the opening is taken over by the town first.</summary>
    public async Task<Fault?> ObjectionAsync(MarketplaceDb db, SelectionCase selection, CaseMoment moment, CancellationToken ct)
    {
        if (moment != CaseMoment.Deciding)
        {
            return null;
        }

        var book = await ScoreBook.ReadAsync(db, selection, ct);
        return book.Weights is null || !book.HasScores ? null
            : book.Missing.Count > 0 ? ScoreFaults.Incomplete(book.Missing.Count)
            : book.WithoutPrice.Count > 0 ? ScoreFaults.PriceUnknown(string.Join(", ", book.WithoutPrice))
            : await TakePrices.QuotedAsync(db, selection, book, ct) is { Count: > 0 } moved ? ScoreFaults.QuoteNotTaken(string.Join(", ", moved.Select(price => price.Offering)))
            : null;
    }

    public async Task<JsonNode?> RecordAsync(MarketplaceDb db, SelectionCase selection, CancellationToken ct)
    {
        var book = await ScoreBook.ReadAsync(db, selection, ct);
        var table = book.Table();
        return book.Weights is null ? null : WrittenJson.Node(new
        {
            Weights = book.AllWeights.Select(each => new { each.Number, each.Price, each.Criteria, each.Reason, each.At, each.By }),
            Scores = book.AllScores.Select(each => new { each.Number, each.Offering, each.Criterion, each.Points, each.Words, each.At, each.By }),
            Prices = book.AllPrices.Select(each => new { each.Number, each.Offering, FiveYearGross = each.Amount, each.Source, each.At, each.By }),
            Result = table is null ? null : new
            {
                PricePoints = table.Candidates.ToDictionary(each => each.Offering, each => each.Price, StringComparer.Ordinal),
                Ranking = table.Ranking(),
                WeightShifts = Sensitivity.OfWeights(table),
                ScoreShifts = Sensitivity.OfScores(table),
            },
        });
    }
}
