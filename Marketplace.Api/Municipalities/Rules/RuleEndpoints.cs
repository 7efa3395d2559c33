using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using Catalog;
using Catalog.Municipalities;
using Catalog.Municipalities.Rules;
using Marketplace.Api.Edge;
using Marketplace.Api.Edge.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Api.Municipalities.Rules;

/// <summary>Local rules: everybody reads them, a municipality records its own.</summary>
internal static class RuleEndpoints
{
    private const string History = "history";

    public static void MapLocalRules(this IEndpointRouteBuilder api)
    {
        var rules = api.MapGroup("/municipalities/{code}/rules").WithTags("Municipalities");
        rules.MapGet("", ListAsync).IsOpenToAll().WithName("ListLocalRules").WithSummary("Procurement rules of one municipality as of a day.")
            .Refuses(StatusCodes.Status404NotFound, StatusCodes.Status422UnprocessableEntity);
        rules.MapPost("", RecordAsync).RequireScope(Scopes.MunicipalitiesWrite).WithName("RecordLocalRule").WithSummary("Record a rule of the client's own municipality.")
            .WithDescription("Nothing is overwritten: a rule with a later first day follows the one before, a correction names the rule that it replaces. A small-sum limit above the cabinet order's ceiling on any of its days is refused.")
            .Refuses(StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity);
    }

    private static async Task<Results<Ok<PagedReply<LocalRuleReply>>, Refused>> ListAsync(
        [Description("Six-digit code with its check digit.")] string code,
        [FromQuery(Name = "asOf"), Description("The day whose rules are wanted; today in Tokyo when left out.")] DateOnly? asOf,
        [FromQuery(Name = "show"), AllowedValues(null, "inForce", History), Description("`inForce` (usual): one rule of each sort; `history`: everything that was ever recorded.")] string? show,
        [AsParameters] Stretch stretch, LocalRules rules, TimeProvider time, CancellationToken ct)
    {
        var read = MunicipalityCode.Read(code);
        if (!read.IsDone)
        {
            return new Refused(read.Fault.On("code"));
        }

        var found = await rules.HistoryAsync(read.Value, asOf ?? Tokyo.Today(time), ct);
        return found.IsDone
            ? TypedResults.Ok(stretch.Cut([.. show == History ? found.Value.Rules : found.Value.InForce], LocalRuleReply.Of))
            : new Refused(found.Fault);
    }

    private static async Task<Results<Created<RecordedRuleReply>, Refused>> RecordAsync(
        [Description("Six-digit code of the client's own municipality.")] string code, LocalRuleRequest request, ClaimsPrincipal caller, RecordLocalRule record, CancellationToken ct)
    {
        var read = MunicipalityCode.Read(code);
        if (!read.IsDone)
        {
            return new Refused(read.Fault.On("code"));
        }

        var recorded = await record.RunAsync(request.Order(read.Value), caller.Actor(), ct);
        return recorded.IsDone
            ? TypedResults.Created($"/api/v1/municipalities/{read.Value}/rules", new RecordedRuleReply(recorded.Value.Value))
            : new Refused(recorded.Fault);
    }
}
