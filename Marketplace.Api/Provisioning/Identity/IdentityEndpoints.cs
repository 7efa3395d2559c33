using System.ComponentModel;
using System.Security.Claims;
using Catalog.Municipalities;
using Catalog.Provisioning.Identity;
using Catalog.Subscriptions;
using Marketplace.Api.Edge;
using Marketplace.Api.Edge.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marketplace.Api.Provisioning.Identity;

/// <summary>A municipality's identity provider, and the people of its subscriptions.</summary>
internal static class IdentityEndpoints
{
    private const string OwnTown = "Six-digit code of the client's own municipality.";
    private const string OfSubscription = "Id of the subscription.";

    public static void MapIdentity(this IEndpointRouteBuilder api)
    {
        var provider = api.MapGroup("/municipalities/{code}/identity-provider").WithTags("Municipalities");
        provider.MapGet("", ShowAsync).RequireScope(Scopes.SubscriptionsRead).WithName("GetIdentityProvider")
            .WithSummary("The identity provider of the client's own municipality.")
            .Refuses(StatusCodes.Status404NotFound, StatusCodes.Status422UnprocessableEntity);
        provider.MapPut("", RegisterAsync).RequireScope(Scopes.MunicipalitiesWrite).WithName("RegisterIdentityProvider")
            .WithSummary("Name the identity provider of the client's own municipality, or renew its address or token.")
            .WithDescription("Services ordered from then on that take sign-in are registered there as clients. Those that are registered already stay where they are.")
            .Refuses(StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity, StatusCodes.Status503ServiceUnavailable);
        var one = api.MapGroup("/subscriptions/{id:guid}").WithTags("Subscriptions");
        one.MapGet("/sign-in", SignInAsync).RequireScope(Scopes.SubscriptionsRead).WithName("GetSignIn")
            .WithSummary("How people sign in to a subscription, and who is assigned.")
            .Refuses(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
        one.MapPost("/people", AssignAsync).RequireScope(Scopes.SubscriptionsWrite).WithName("AssignPerson")
            .WithSummary("Let a person work in a subscription; the account at the vendor follows by itself.")
            .Refuses(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity);
        one.MapDelete("/people/{person:guid}", RemoveAsync).RequireScope(Scopes.SubscriptionsWrite).WithName("RemovePerson")
            .WithSummary("Take a person's work in a subscription away; the account at the vendor is switched off.")
            .Refuses(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
    }

    private static async Task<Results<Ok<IdentityProviderReply>, Refused>> ShowAsync(
        [Description(OwnTown)] string code, ClaimsPrincipal caller, IdentityProviderSheets sheets, CancellationToken ct)
    {
        var town = MunicipalityCode.Read(code);
        if (!town.IsDone)
        {
            return new Refused(town.Fault.On("code"));
        }

        var found = await sheets.FindAsync(town.Value, caller.Actor(), ct);
        return found.IsDone ? TypedResults.Ok(IdentityProviderReply.Of(found.Value)) : new Refused(found.Fault);
    }

    private static async Task<Results<NoContent, Refused>> RegisterAsync(
        [Description(OwnTown)] string code, IdentityProviderRequest request, ClaimsPrincipal caller, RegisterIdentityProvider register, CancellationToken ct)
    {
        var town = MunicipalityCode.Read(code);
        if (!town.IsDone)
        {
            return new Refused(town.Fault.On("code"));
        }

        var done = await register.RunAsync(new IdentityProviderOrder(town.Value, request.Issuer, request.Token), caller.Actor(), ct);
        return done.IsDone ? TypedResults.NoContent() : new Refused(done.Fault);
    }

    private static async Task<Results<Ok<SignInReply>, Refused>> SignInAsync(
        [Description(OfSubscription)] Guid id, ClaimsPrincipal caller, SignInSheets sheets, CancellationToken ct)
    {
        var found = await sheets.FindAsync(SubscriptionId.From(id), caller.Actor(), ct);
        return found.IsDone ? TypedResults.Ok(SignInReply.Of(found.Value)) : new Refused(found.Fault);
    }

    private static async Task<Results<Created<AssignedReply>, Refused>> AssignAsync(
        [Description(OfSubscription)] Guid id, PersonRequest request, ClaimsPrincipal caller, AssignPerson assign, CancellationToken ct)
    {
        var done = await assign.RunAsync(new PersonOrder(SubscriptionId.From(id), request.UserName, request.Name, request.Mail), caller.Actor(), ct);
        return done.IsDone ? TypedResults.Created($"/api/v1/subscriptions/{id}/sign-in", new AssignedReply(done.Value.Value)) : new Refused(done.Fault);
    }

    private static async Task<Results<NoContent, Refused>> RemoveAsync(
        [Description(OfSubscription)] Guid id, [Description("Id of the person in this subscription.")] Guid person, ClaimsPrincipal caller, RemovePerson remove, CancellationToken ct)
    {
        var done = await remove.RunAsync(SubscriptionId.From(id), PersonId.From(person), caller.Actor(), ct);
        return done.IsDone ? TypedResults.NoContent() : new Refused(done.Fault);
    }
}
