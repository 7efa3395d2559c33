using System.ComponentModel.DataAnnotations;
using Catalog;
using Catalog.Selection.Scores;

namespace Marketplace.Api.Selection.Scores;

/// <summary>A quality criterion.</summary>
/// <param name="Name">Name, at most 100 characters.</param>
/// <param name="Weight">Per cent, a multiple of 5.</param>
/// <param name="One">What a 1 means.</param>
/// <param name="Three">What a 3 means.</param>
/// <param name="Five">What a 5 means.</param>
public sealed record CriterionRequest([property: MaxLength(100)] string Name, int Weight, string One, string Three, string Five);

/// <summary>Sets the weights.</summary>
/// <param name="Price">Per cent, 30 to 90, a multiple of 5.</param>
/// <param name="Criteria">The criteria; all weights add up to 100.</param>
/// <param name="Reason">Needed once a score has been given.</param>
public sealed record WeightsRequest(int Price, [property: MaxLength(20)] IReadOnlyList<CriterionRequest> Criteria, [property: MaxLength(2000)] string? Reason = null)
{
    internal WeightsOrder Order() => new(Price, [.. Criteria.Select(each => new CriterionOrder(each.Name, each.Weight, each.One, each.Three, each.Five))], Reason);
}

/// <summary>A score.</summary>
/// <param name="Criterion">Code of the criterion.</param>
/// <param name="Points">1 to 5.</param>
/// <param name="Words">Why, at most 2,000 characters; may follow later.</param>
public sealed record ScoreRequest(int Criterion, int Points, [property: MaxLength(2000)] string Words);

/// <summary>Scores of one candidate.</summary>
/// <param name="Scores">Some or all of them.</param>
public sealed record ScoresRequest([property: MaxLength(20)] IReadOnlyList<ScoreRequest> Scores);

/// <summary>A criterion with its code.</summary>
/// <param name="Code">Code within the case.</param>
/// <param name="Name">Name.</param>
/// <param name="Weight">Per cent.</param>
/// <param name="One">What a 1 means.</param>
/// <param name="Three">What a 3 means.</param>
/// <param name="Five">What a 5 means.</param>
public sealed record CriterionReply(int Code, string Name, int Weight, string One, string Three, string Five);

/// <summary>Weights.</summary>
/// <param name="Number">1, 2, 3 … within the case.</param>
/// <param name="Price">Per cent.</param>
/// <param name="Criteria">The criteria.</param>
/// <param name="Reason">Why they were changed.</param>
/// <param name="At">When.</param>
/// <param name="By">By whom.</param>
public sealed record WeightsReply(int Number, int Price, IReadOnlyList<CriterionReply> Criteria, string? Reason, DateTimeOffset At, string By)
{
    internal static WeightsReply Of(WeightsSheet weights) => new(
        weights.Number, weights.Price, [.. weights.Criteria.Select(each => new CriterionReply(each.Code, each.Name, each.Weight, each.One, each.Three, each.Five))],
        weights.Reason, Tokyo.At(weights.At), weights.By);
}

/// <summary>A score that counts.</summary>
/// <param name="Offering">Code of the candidate.</param>
/// <param name="Criterion">Code of the criterion.</param>
/// <param name="Points">1 to 5.</param>
/// <param name="Words">Why.</param>
/// <param name="At">When.</param>
/// <param name="By">By whom.</param>
public sealed record ScoreReply(string Offering, int Criterion, int Points, string Words, DateTimeOffset At, string By);

/// <summary>The price of a candidate as taken over.</summary>
/// <param name="Offering">Code of the candidate.</param>
/// <param name="FiveYearGross">Yen, tax included; <c>null</c> = unknown.</param>
/// <param name="Source">Listing or quote.</param>
/// <param name="Points">Hundredths of a point; <c>null</c> until scoring is complete.</param>
public sealed record ScoredPriceReply(string Offering, long? FiveYearGross, PriceSource? Source, int? Points);

/// <summary>A candidate's place.</summary>
/// <param name="Offering">Code of the candidate.</param>
/// <param name="Total">Ten-thousandths of a point.</param>
/// <param name="Rank">The same for the same total.</param>
/// <param name="IsTied">Another one has the same total.</param>
public sealed record RankReply(string Offering, int Total, int Rank, bool IsTied);

/// <summary>A shift of weight that changes who wins.</summary>
/// <param name="From">0 = price, 1, 2, 3 … the criteria in their order.</param>
/// <param name="To">What receives it.</param>
/// <param name="Percent">How much.</param>
/// <param name="Winners">Who wins then.</param>
public sealed record WeightShiftReply(int From, int To, int Percent, IReadOnlyList<string> Winners);

/// <summary>A single score that changes who wins.</summary>
/// <param name="Offering">Code of the candidate.</param>
/// <param name="Criterion">1, 2, 3 … the criteria in their order.</param>
/// <param name="Points">The score that it would take.</param>
/// <param name="Winners">Who wins then.</param>
public sealed record ScoreShiftReply(string Offering, int Criterion, int Points, IReadOnlyList<string> Winners);

/// <summary>The scoring of a case.</summary>
/// <param name="Weights">Those that count; <c>null</c> = not set.</param>
/// <param name="Earlier">Those that counted before.</param>
/// <param name="Scores">Scores that count.</param>
/// <param name="Prices">Prices as taken over.</param>
/// <param name="Missing">How many scores or reasons are missing.</param>
/// <param name="Ranking">Best first; empty until scoring is complete.</param>
/// <param name="WeightShifts">Shifts of weight that change the winner.</param>
/// <param name="ScoreShifts">Single scores that change the winner.</param>
/// <param name="PricesMoved">A price differs from the one taken over.</param>
/// <param name="Version">Version of the case; send it in <c>If-Match</c> with the next change.</param>
public sealed record ScoresReply(
    WeightsReply? Weights, IReadOnlyList<WeightsReply> Earlier, IReadOnlyList<ScoreReply> Scores, IReadOnlyList<ScoredPriceReply> Prices, int Missing,
    IReadOnlyList<RankReply> Ranking, IReadOnlyList<WeightShiftReply> WeightShifts, IReadOnlyList<ScoreShiftReply> ScoreShifts, bool PricesMoved, int Version)
{
    internal static ScoresReply Of(ScoreSheet sheet) => new(
        sheet.Weights is { } weights ? WeightsReply.Of(weights) : null, [.. sheet.Earlier.Select(WeightsReply.Of)],
        [.. sheet.Scores.Select(each => new ScoreReply(each.Offering, each.Criterion, each.Points, each.Words, Tokyo.At(each.At), each.By))],
        [.. sheet.Candidates.Select(each => new ScoredPriceReply(each.Offering, each.Price?.Amount, each.Source, each.PricePoints))], sheet.Missing.Count,
        [.. sheet.Ranking.Select(each => new RankReply(each.Offering, each.Total, each.Rank, each.IsTied))],
        [.. sheet.WeightShifts.Select(each => new WeightShiftReply(each.From, each.To, each.Percent, each.Winners))],
        [.. sheet.ScoreShifts.Select(each => new ScoreShiftReply(each.Offering, each.Criterion, each.Points, each.Winners))], sheet.PricesMoved, sheet.Version);
}
