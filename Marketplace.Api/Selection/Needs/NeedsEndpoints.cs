using Catalog.Selection.Needs;
using Marketplace.Api.Edge;
using Marketplace.Api.Edge.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marketplace.Api.Selection.Needs;

/// <summary>The guided needs of a case.</summary>
internal static class NeedsEndpoints
{
    public static void Map(IEndpointRouteBuilder cases)
    {
        cases.MapGet("/{id:guid}/needs", ShowAsync).RequireScope(Scopes.SelectionsRead).WithName("GetNeeds").WithSummary("The guided needs of a case.")
            .Refuses(StatusCodes.Status404NotFound);
        cases.MapPatch("/{id:guid}/needs", AnswerAsync).RequireScope(Scopes.SelectionsWrite).WithName("AnswerNeeds")
            .WithSummary("Answer one or several steps; what was answered before stays in the history.").ChangesPart();
    }

    private static async Task<Results<Ok<NeedsReply>, Refused>> ShowAsync([AsParameters] PartCall call, ReadNeeds needs, CancellationToken ct) =>
        PartCall.Show(await needs.RunAsync(call.Case, call.Actor, ct), NeedsReply.Of);

    private static Task<Results<Ok<NeedsReply>, Refused>> AnswerAsync(
        [AsParameters] PartCall call, NeedsBody request, AnswerNeeds answer, ReadNeeds needs, CancellationToken ct) =>
        call.ChangeAsync(which => answer.RunAsync(which, request.Answers(), call.Actor, ct), _ => ShowAsync(call, needs, ct));
}
