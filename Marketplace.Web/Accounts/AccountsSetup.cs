using Microsoft.AspNetCore.Authentication.Cookies;

namespace Marketplace.Web.Accounts;

/// <summary>Sign-in by cookie; the proof comes from the identity provider, in Development also from the demonstration.</summary>
internal static class AccountsSetup
{
    /// <summary>Who carries it is signed in, or was.</summary>
    public const string Cookie = "sign-in";

    public const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;

    public static void AddAccounts(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var authentication = services.AddAuthentication(Scheme).AddCookie(Scheme, ConfigureCookie);
        var oidc = OidcOptions.From(builder.Configuration);
        if (oidc.IsSet)
        {
            authentication.AddOpenIdConnect(OidcSignIn.Scheme, options => OidcSignIn.Configure(options, oidc));
        }

        services.AddAuthorization(Policies.Add).AddCascadingAuthenticationState();
        services.AddSingleton(oidc).AddSingleton<AdmittedMembers>().AddScoped<CurrentActor>();
        if (builder.Environment.IsDevelopment() && DemoOptions.From(builder.Configuration).Enabled)
        {
            services.AddSingleton<DemoPeople>().AddHostedService<AdmitDemoPeople>();
        }
    }

    private static void ConfigureCookie(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = Cookie;
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = TimeSpan.FromHours(8);
        options.LoginPath = "/sign-in";
        options.ReturnUrlParameter = "returnUrl";
        options.Events.OnValidatePrincipal = PersonNow.ValidateAsync;
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }
}
