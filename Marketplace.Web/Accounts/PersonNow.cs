using System.Security.Claims;
using Catalog.Offerings.Vendors;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.StaticAssets;

namespace Marketplace.Web.Accounts;

/// <summary>Asks at every request who the person is now: one who joined, got another role or left a minute ago is not what the cookie says.</summary>
internal static class PersonNow
{
    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var http = context.HttpContext;
        if (http.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null || NewcomerOf(context.Principal) is not { } person)
        {
            return;
        }

        var before = ActorClaims.Read(context.Principal!);
        var found = await http.RequestServices.GetRequiredService<AdmittedMembers>().FindAsync(person.Issuer, person.Subject, http.RequestAborted);
        // A name is shown as it was at sign-in.
        var now = found is null ? null : found with { Name = person.Name };
        if (now == before)
        {
            return;
        }

        context.ReplacePrincipal(now is null ? ActorClaims.ForStranger(context.Principal!.FindFirstValue(ClaimTypes.NameIdentifier)!, person.Name) : ActorClaims.For(now));
        context.ShouldRenew = true;
    }

    /// <summary>The person behind the claims as the identity provider knows it, admitted or not; <c>null</c> for nobody.</summary>
    public static Newcomer? NewcomerOf(ClaimsPrincipal? person) =>
        person?.Identity is { IsAuthenticated: true, Name: { } name } && person.FindFirstValue(ClaimTypes.NameIdentifier) is { } id ? Newcomer.Of(id, name) : null;
}
