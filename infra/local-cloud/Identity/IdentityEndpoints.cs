using System.Security.Claims;
using LocalCloud.Hosting;
using LocalCloud.Texts;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace LocalCloud.Identity;

/// <summary>Where staff sign in. OpenIddict has looked at every request before it comes here: client, address and challenge are in order.</summary>
internal static class IdentityEndpoints
{
    private const string Scheme = OpenIddictServerAspNetCoreDefaults.AuthenticationScheme;

    public static void MapIdentity(this WebApplication app)
    {
        app.MapGet(IdentityPaths.Issuer, Home);
        app.MapGet(IdentityPaths.Authorize, AuthorizeAsync);
        app.MapPost(IdentityPaths.SignIn, SignIn);
        app.MapGet(IdentityPaths.SignOut, SignOut);
    }

    private static RazorComponentResult<IdentityHome> Home(HttpContext context, StaffCookie cookie) => new(new { SignedIn = cookie.Read(context) });

    private static async Task<IResult> AuthorizeAsync(
        HttpContext context, StaffCookie cookie, IOpenIddictApplicationManager clients, IStringLocalizer<StaffText> names, CancellationToken ct)
    {
        var request = context.GetOpenIddictServerRequest() ?? throw new InvalidOperationException("The sign-in is not behind its server.");
        var staff = request.HasPromptValue(PromptValues.Login) || request.HasPromptValue(PromptValues.SelectAccount) ? null : cookie.Read(context);
        if (staff is not null)
        {
            return TypedResults.SignIn(Principal(staff, names[staff.Key], request), authenticationScheme: Scheme);
        }

        if (request.HasPromptValue(PromptValues.None))
        {
            return TypedResults.Forbid(new AuthenticationProperties(new Dictionary<string, string?>
            {
                [OpenIddictServerAspNetCoreConstants.Properties.Error] = Errors.LoginRequired,
                [OpenIddictServerAspNetCoreConstants.Properties.ErrorDescription] = "Nobody is signed in.",
            }), [Scheme]);
        }

        var client = await clients.FindByClientIdAsync(request.ClientId!, ct) ?? throw new InvalidOperationException("The client was there a moment ago.");
        context.Features.Set(new FormTarget(new Uri(request.RedirectUri!).GetLeftPart(UriPartial.Authority)));
        return new RazorComponentResult<StaffChoice>(new { Client = await clients.GetDisplayNameAsync(client, ct), To = ToOf(context.Request) });
    }

    /// <summary>Goes on with the sign-in that brought the person here, and with nothing else.</summary>
    private static IResult SignIn(HttpContext context, [FromForm] string? staff, [FromForm] string? to, StaffCookie cookie)
    {
        if (Staff.Find(staff) is not { } known || to?.StartsWith(IdentityPaths.Authorize + "?", StringComparison.Ordinal) != true)
        {
            return TypedResults.BadRequest();
        }

        cookie.Set(context, known);
        return TypedResults.LocalRedirect(to);
    }

    private static SignOutHttpResult SignOut(HttpContext context, StaffCookie cookie)
    {
        cookie.Clear(context);
        return TypedResults.SignOut(new AuthenticationProperties { RedirectUri = IdentityPaths.Issuer }, [Scheme]);
    }

    private static ClaimsPrincipal Principal(Staff staff, string name, OpenIddictRequest request)
    {
        var identity = new ClaimsIdentity(Scheme, Claims.Name, Claims.Role);
        identity.SetClaim(Claims.Subject, staff.UserName).SetClaim(Claims.Name, name).SetClaim(Claims.PreferredUsername, staff.UserName);
        identity.SetScopes(request.GetScopes());
        identity.SetDestinations(_ => [Destinations.IdentityToken]);
        return new ClaimsPrincipal(identity);
    }

    /// <summary>The same question, without the wish to be asked anew.</summary>
    private static string ToOf(HttpRequest request) =>
        IdentityPaths.Authorize + QueryString.Create(request.Query.Where(pair => pair.Key != Parameters.Prompt));
}
