using System.Collections.Immutable;
using System.Security.Claims;
using System.Text.Json;
using Catalog;
using Catalog.Municipalities;
using OpenIddict.Abstractions;

namespace Marketplace.Api.Edge.Tokens;

/// <summary>What the marketplace knows of a machine client: kept with it, carried by its tokens, read back as an actor.</summary>
internal static class MachineClaims
{
    private const string Role = "marketplace_role";

    private const string Municipality = "marketplace_municipality";

    private const string Vendor = "marketplace_vendor";

    public static void Keep(OpenIddictApplicationDescriptor client, MachineClientOrder order)
    {
        Keep(client, Role, order.Role.ToString());
        Keep(client, Municipality, order.Municipality?.Value);
        Keep(client, Vendor, order.Vendor);
    }

    public static ClaimsIdentity Identity(string clientId, string? name, ImmutableDictionary<string, JsonElement> kept)
    {
        var identity = new ClaimsIdentity("marketplace", OpenIddictConstants.Claims.Name, OpenIddictConstants.Claims.Role);
        identity.SetClaim(OpenIddictConstants.Claims.Subject, clientId).SetClaim(OpenIddictConstants.Claims.Name, name ?? clientId);
        foreach (var claim in (IReadOnlyList<string>)[Role, Municipality, Vendor])
        {
            if (kept.TryGetValue(claim, out var value))
            {
                identity.SetClaim(claim, value.GetString());
            }
        }

        return identity;
    }

    /// <summary>The actor behind a token of ours; <c>null</c> for everybody else.</summary>
    public static Actor? ToActor(this ClaimsPrincipal caller) =>
        caller.FindFirstValue(OpenIddictConstants.Claims.Subject) is { } id && Enum.TryParse<Role>(caller.FindFirstValue(Role), out var role)
            ? new Actor(
                ActorKind.Machine, id, caller.FindFirstValue(OpenIddictConstants.Claims.Name) ?? id, role,
                MunicipalityCode.TryParse(caller.FindFirstValue(Municipality), null, out var municipality) ? municipality : null,
                caller.FindFirstValue(Vendor))
            : null;

    /// <summary>For endpoints that only a token of ours can reach.</summary>
    public static Actor Actor(this ClaimsPrincipal caller) =>
        caller.ToActor() ?? throw new InvalidOperationException("The endpoint asks for a scope, so its caller has a role.");

    private static void Keep(OpenIddictApplicationDescriptor client, string claim, string? value)
    {
        if (value is not null)
        {
            client.Properties[claim] = JsonSerializer.SerializeToElement(value);
        }
    }
}
