using System.Security.Claims;
using Catalog;
using Catalog.Municipalities;
using Catalog.Offerings.Vendors;

namespace Marketplace.Web.Accounts;

/// <summary>An actor as claims of the sign-in cookie, and back.</summary>
internal static class ActorClaims
{
    private const string Municipality = "municipality";
    private const string Vendor = "vendor";
    private const string WithinVendor = "vendor-role";

    /// <summary>A person whom the marketplace knows.</summary>
    public static ClaimsPrincipal For(Actor actor)
    {
        List<Claim> claims =
        [
            new(ClaimTypes.NameIdentifier, actor.Id), new(ClaimTypes.Name, actor.Name), new(ClaimTypes.Role, actor.Role.ToString()),
        ];
        if (actor.Municipality is { } municipality)
        {
            claims.Add(new Claim(Municipality, municipality.Value));
        }

        if (actor.Vendor is { } vendor)
        {
            claims.Add(new Claim(Vendor, vendor));
        }

        if (actor.VendorRole is { } within)
        {
            claims.Add(new Claim(WithinVendor, within.ToString()));
        }

        return Principal(claims);
    }

    /// <summary>A person who has proved who he is, but whom nobody has admitted.</summary>
    public static ClaimsPrincipal ForStranger(string id, string name) =>
        Principal([new(ClaimTypes.NameIdentifier, id), new(ClaimTypes.Name, name)]);

    /// <summary>The actor behind the claims; <c>null</c> for nobody and for a stranger.</summary>
    public static Actor? Read(ClaimsPrincipal person) =>
        person.Identity is { IsAuthenticated: true, Name: { } name }
        && person.FindFirstValue(ClaimTypes.NameIdentifier) is { } id
        && Enum.TryParse<Role>(person.FindFirstValue(ClaimTypes.Role), out var role)
            ? new Actor(ActorKind.Person, id, name, role, ReadMunicipality(person), person.FindFirstValue(Vendor), ReadWithin(person))
            : null;

    private static MunicipalityCode? ReadMunicipality(ClaimsPrincipal person) =>
        MunicipalityCode.TryParse(person.FindFirstValue(Municipality), provider: null, out var code) ? code : null;

    private static VendorRole? ReadWithin(ClaimsPrincipal person) =>
        Enum.TryParse<VendorRole>(person.FindFirstValue(WithinVendor), out var within) ? within : null;

    private static ClaimsPrincipal Principal(IEnumerable<Claim> claims) =>
        new(new ClaimsIdentity(claims, AccountsSetup.Scheme, ClaimTypes.Name, ClaimTypes.Role));
}
