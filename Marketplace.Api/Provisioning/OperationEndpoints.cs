using System.ComponentModel;
using System.Security.Claims;
using Catalog.Provisioning;
using Catalog.Subscriptions;
using Marketplace.Api.Edge;
using Marketplace.Api.Edge.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marketplace.Api.Provisioning;

/// <summary>What becomes of an order: operations, the tenant, the data links; behind the wall of the subscription.</summary>
internal static class OperationEndpoints
{
    public static void MapOperations(this IEndpointRouteBuilder api)
    {
        var operations = api.MapGroup(string.Empty).WithTags("Operations of a subscription");
        operations.MapGet("/operations/{id:guid}", FindAsync).RequireScope(Scopes.OperationsRead).WithName("GetOperation")
            .WithSummary("One operation: its steps, who is waiting on whom, the next try.").Refuses(StatusCodes.Status404NotFound);
        operations.MapGet("/subscriptions/{id:guid}/operations", ListAsync).RequireScope(Scopes.OperationsRead).WithName("ListOperations")
            .WithSummary("Operations of a subscription, newest first.").Refuses(StatusCodes.Status404NotFound);
        operations.MapGet("/subscriptions/{id:guid}/tenant", TenantAsync).RequireScope(Scopes.SubscriptionsRead).WithName("GetTenant")
            .WithSummary("The tenant of a subscription: addresses and state, never a secret.").Refuses(StatusCodes.Status404NotFound);
        operations.MapGet("/subscriptions/{id:guid}/links", LinksAsync).RequireScope(Scopes.SubscriptionsRead).WithName("ListLinks")
            .WithSummary("Data links of a subscription with purpose and legal basis.").Refuses(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Ok<OperationReply>, Refused>> FindAsync(
        [Description("Id of the operation.")] Guid id, ClaimsPrincipal caller, OperationSheets sheets, CancellationToken ct)
    {
        var found = await sheets.FindAsync(OperationId.From(id), caller.Actor(), ct);
        return found.IsDone ? TypedResults.Ok(OperationReply.Of(found.Value)) : new Refused(found.Fault);
    }

    private static async Task<Results<Ok<PagedReply<OperationReply>>, Refused>> ListAsync(
        [Description("Id of the subscription.")] Guid id, [AsParameters] Stretch stretch, ClaimsPrincipal caller, OperationSheets sheets, CancellationToken ct)
    {
        var found = await sheets.ForSubscriptionAsync(SubscriptionId.From(id), caller.Actor(), ct);
        return found.IsDone ? TypedResults.Ok(stretch.Cut(found.Value, OperationReply.Of)) : new Refused(found.Fault);
    }

    private static async Task<Results<Ok<TenantReply>, Refused>> TenantAsync(
        [Description("Id of the subscription.")] Guid id, ClaimsPrincipal caller, TenantSheets sheets, CancellationToken ct)
    {
        var found = await sheets.FindAsync(SubscriptionId.From(id), caller.Actor(), ct);
        return found.IsDone ? TypedResults.Ok(TenantReply.Of(found.Value)) : new Refused(found.Fault);
    }

    private static async Task<Results<Ok<PagedReply<LinkReply>>, Refused>> LinksAsync(
        [Description("Id of the subscription.")] Guid id, [AsParameters] Stretch stretch, ClaimsPrincipal caller, LinkSheets sheets, CancellationToken ct)
    {
        var found = await sheets.ForSubscriptionAsync(SubscriptionId.From(id), caller.Actor(), ct);
        return found.IsDone ? TypedResults.Ok(stretch.Cut(found.Value, LinkReply.Of)) : new Refused(found.Fault);
    }
}
