using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Marketplace.Web.Accounts;

/// <summary>Sign-in at the configured identity provider. It proves the person; the role comes from our own table.</summary>
internal static class OidcSignIn
{
    public const string Scheme = "oidc";

    public static void Configure(OpenIdConnectOptions options, OidcOptions oidc)
    {
        options.Authority = oidc.Authority;
        options.ClientId = oidc.ClientId;
        options.ClientSecret = oidc.ClientSecret;
        options.RequireHttpsMetadata = new Uri(oidc.Authority!).Scheme == Uri.UriSchemeHttps;
        options.ResponseType = OpenIdConnectResponseType.Code;
        // The answer comes as a GET, so the cookies can stay SameSite=Lax.
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.CorrelationCookie.SameSite = SameSiteMode.Lax;
        options.NonceCookie.SameSite = SameSiteMode.Lax;
        options.SignInScheme = AccountsSetup.Scheme;
        options.UsePkce = true;
        options.MapInboundClaims = false;
        options.SaveTokens = false;
        options.CallbackPath = "/sign-in/oidc/answer";
        options.SignedOutCallbackPath = "/sign-out/oidc/answer";
        options.Events.OnTokenValidated = AdmitAsync;
        options.Events.OnRemoteFailure = context =>
        {
            context.HandleResponse();
            context.Response.Redirect("/sign-in?failed=true");
            return Task.CompletedTask;
        };
    }

    private static async Task AdmitAsync(TokenValidatedContext context)
    {
        var token = context.SecurityToken;
        var members = context.HttpContext.RequestServices.GetRequiredService<AdmittedMembers>();
        var name = context.Principal?.FindFirstValue("name") ?? context.Principal?.FindFirstValue("preferred_username") ?? token.Subject;
        var actor = await members.FindAsync(token.Issuer, token.Subject, context.HttpContext.RequestAborted);
        context.Principal = actor is null
            ? ActorClaims.ForStranger($"{token.Issuer}#{token.Subject}", name)
            : ActorClaims.For(actor);
    }
}
