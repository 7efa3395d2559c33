using System.ComponentModel;
using Catalog.Selection.Scores;
using Marketplace.Api.Edge;
using Marketplace.Api.Edge.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marketplace.Api.Selection.Scores;

using Shown = Results<Ok<ScoresReply>, Refused>;

/// <summary>Weighted scoring of a case.</summary>
internal static class ScoresEndpoints
{
    public static void Map(IEndpointRouteBuilder cases)
    {
        cases.MapGet("/{id:guid}/scores", ShowAsync).RequireScope(Scopes.SelectionsRead).WithName("GetScores").WithSummary("Weights, scores, result and sensitivity.")
            .Refuses(StatusCodes.Status404NotFound);
        cases.MapPut("/{id:guid}/scores/weights", WeighAsync).RequireScope(Scopes.SelectionsWrite).WithName("SetWeights").WithSummary("Set the weights; after a score with a reason alone.").ChangesPart();
        cases.MapPut("/{id:guid}/scores/candidates/{offering}", GiveAsync).RequireScope(Scopes.SelectionsWrite).WithName("GiveScores").WithSummary("Give scores to one candidate.").ChangesPart();
        cases.MapPost("/{id:guid}/scores/prices", PriceAsync).RequireScope(Scopes.SelectionsWrite).WithName("TakePrices").WithSummary("Take over what candidates cost now.").ChangesPart();
    }

    private static async Task<Shown> ShowAsync([AsParameters] PartCall call, ReadScores scores, CancellationToken ct) =>
        PartCall.Show(await scores.RunAsync(call.Case, call.Actor, ct), ScoresReply.Of);

    private static Task<Shown> WeighAsync([AsParameters] PartCall call, WeightsRequest request, SetWeights set, ReadScores scores, CancellationToken ct) =>
        call.ChangeAsync(which => set.RunAsync(which, request.Order(), call.Actor, ct), _ => ShowAsync(call, scores, ct));

    private static Task<Shown> GiveAsync(
        [AsParameters] PartCall call, [Description("Code of the candidate.")] string offering, ScoresRequest request, GiveScores give, ReadScores scores, CancellationToken ct) =>
        call.ChangeAsync(
            which => give.RunAsync(which, offering, [.. request.Scores.Select(each => new ScoreOrder(each.Criterion, each.Points, each.Words))], call.Actor, ct),
            _ => ShowAsync(call, scores, ct));

    private static Task<Shown> PriceAsync([AsParameters] PartCall call, TakePrices take, ReadScores scores, CancellationToken ct) =>
        call.ChangeAsync(which => take.RunAsync(which, call.Actor, ct), _ => ShowAsync(call, scores, ct));
}
