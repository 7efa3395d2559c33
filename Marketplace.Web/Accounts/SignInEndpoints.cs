using Marketplace.Web.Layout;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Web.Accounts;

/// <summary>The acts behind the sign-in page.</summary>
internal static class SignInEndpoints
{
    public static void MapSignIn(this WebApplication app)
    {
        if (app.Services.GetRequiredService<OidcOptions>().IsSet)
        {
            app.MapGet("/sign-in/oidc", SignInAtProvider).ExcludeFromDescription();
        }

        if (app.Services.GetService<DemoPeople>() is not null)
        {
            app.MapPost("/sign-in/demo", SignInAsDemoPersonAsync).ExcludeFromDescription();
        }

        app.MapPost("/sign-out", SignOutAsync).ExcludeFromDescription();
    }

    private static ChallengeHttpResult SignInAtProvider(string? returnUrl) => TypedResults.Challenge(
        new AuthenticationProperties { RedirectUri = ReturnAddress.Of(returnUrl) }, [OidcSignIn.Scheme]);

    private static async Task<Results<RedirectHttpResult, NotFound>> SignInAsDemoPersonAsync(
        [FromForm] string person, [FromForm] string? returnUrl, DemoPeople people, HttpContext context)
    {
        if (people.Find(person) is not { } found)
        {
            return TypedResults.NotFound();
        }

        await context.SignInAsync(AccountsSetup.Scheme, found.Actor is { } known ? ActorClaims.For(known) : ActorClaims.ForStranger(DemoPeople.IdOf(found.Key), found.Label));
        return TypedResults.LocalRedirect(ReturnAddress.Of(returnUrl));
    }

    private static async Task<Results<RedirectHttpResult, SignOutHttpResult>> SignOutAsync(
        [FromForm] string? returnUrl, OidcOptions oidc, HttpContext context)
    {
        var back = ReturnAddress.Of(returnUrl);
        if (oidc.IsSet)
        {
            return TypedResults.SignOut(new AuthenticationProperties { RedirectUri = back }, [AccountsSetup.Scheme, OidcSignIn.Scheme]);
        }

        await context.SignOutAsync(AccountsSetup.Scheme);
        return TypedResults.LocalRedirect(back);
    }
}
