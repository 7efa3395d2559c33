using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using Catalog.Provisioning;
using Marketplace.Api.Edge;
using Marketplace.Api.Edge.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marketplace.Api.Provisioning;

/// <summary>Registers a vendor's Open Service Broker endpoint (2.17), or renews its address or access.</summary>
/// <param name="Url">Base address without <c>/v2</c>; https, reachable from the marketplace.</param>
/// <param name="User">User name of Basic authentication, without a colon.</param>
/// <param name="Password">Kept sealed; no answer ever shows it.</param>
public sealed record BrokerRequest(
    string Url, [property: MinLength(1), MaxLength(255)] string User, [property: MinLength(1), MaxLength(1000)] string Password)
{
    /// <summary>Never prints the password.</summary>
    public override string ToString() => $"{nameof(BrokerRequest)} {{ Url = {Url} }}";
}

/// <summary>A vendor's broker: registered by the vendor itself or by an operator.</summary>
internal static class BrokerEndpoints
{
    public static void MapBrokers(this IEndpointRouteBuilder api) => api.MapPut("/vendors/{vendor}/broker", RegisterAsync).WithTags("Vendors")
        .RequireScope(Scopes.VendorsWrite).WithName("RegisterBroker")
        .WithSummary("Register a vendor's broker, or renew its address or access.")
        .WithDescription("A vendor registers its own broker, an operator any. The broker speaks the Open Service Broker API; nothing private is needed.")
        .Refuses(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity);

    private static async Task<Results<NoContent, Refused>> RegisterAsync(
        [Description("Code of the vendor.")] string vendor, BrokerRequest request, ClaimsPrincipal caller, RegisterBroker register, CancellationToken ct)
    {
        var done = await register.RunAsync(new RegisterBrokerOrder(vendor, request.Url, request.User, request.Password), caller.Actor(), ct);
        return done.IsDone ? TypedResults.NoContent() : new Refused(done.Fault);
    }
}
