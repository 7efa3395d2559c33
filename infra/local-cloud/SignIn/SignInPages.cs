using LocalCloud.Hosting;
using LocalCloud.Storage;
using LocalCloud.Tenants;
using LocalCloud.Texts;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace LocalCloud.SignIn;

/// <summary>The way in and out for people of a tenant: authorization code flow with PKCE (OpenID Connect Core 1.0 §3.1, RFC 7636).</summary>
internal sealed class SignInPages(AskIssuer issuers, SignInSession session, IDbContextFactory<CloudDb> dbs, CloudAddress address, IDataProtectionProvider protection)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly SmallCookie<Attempt> _attempts = new(protection, "local-cloud-attempt", Patience);

    public static IResult Page(TenantVisit visit, bool left) => visit.Wiring is null
        ? TypedResults.LocalRedirect(visit.Link())
        : new RazorComponentResult<SignInPage>(new { Visit = visit, Left = left });

    public async Task<IResult> StartAsync(TenantVisit visit, HttpContext context, CancellationToken ct)
    {
        if (visit.Wiring is not { } wiring)
        {
            return TypedResults.LocalRedirect(visit.Link());
        }

        if (await issuers.DiscoverAsync(wiring, ct) is not { } issuer)
        {
            return Refused(visit, nameof(SignInText.IssuerSilent), StatusCodes.Status502BadGateway);
        }

        var attempt = Attempt.Begin(visit.ChosenLanguage);
        _attempts.Set(context, visit.Tenant.Path, attempt);
        return TypedResults.Redirect(QueryHelpers.AddQueryString(issuer.AuthorizationEndpoint, new Dictionary<string, string?>
        {
            ["response_type"] = "code",
            ["client_id"] = wiring.ClientId,
            ["redirect_uri"] = BackOf(visit),
            ["scope"] = "openid profile",
            ["state"] = attempt.State,
            ["nonce"] = attempt.Nonce,
            ["code_challenge"] = attempt.Challenge,
            ["code_challenge_method"] = "S256",
            ["ui_locales"] = visit.ChosenLanguage,
        }.Where(pair => pair.Value is not null)));
    }

    public async Task<IResult> BackAsync(TenantVisit visit, HttpContext context, CameBack came, CancellationToken ct)
    {
        if (_attempts.Read(context) is not { } attempt || visit.Wiring is not { } wiring || !attempt.IsAnsweredBy(came.State))
        {
            return Refused(visit, nameof(SignInText.NotBegun), StatusCodes.Status400BadRequest);
        }

        _attempts.Clear(context, visit.Tenant.Path);
        var inLanguage = visit with { ChosenLanguage = attempt.Language };
        if (came.Code is not { } code || (came.Iss is not null && came.Iss != wiring.Issuer))
        {
            return Refused(inLanguage, nameof(SignInText.IssuerRefused), StatusCodes.Status403Forbidden);
        }

        if (await issuers.DiscoverAsync(wiring, ct) is not { } issuer || await issuers.WhoAsync(visit, issuer, attempt, code, BackOf(visit), ct) is not { } name)
        {
            return Refused(inLanguage, nameof(SignInText.IssuerSilent), StatusCodes.Status502BadGateway);
        }

        if (await FindAsync(visit, name, ct) is not { } account)
        {
            return Refused(inLanguage, nameof(SignInText.NotAssigned), StatusCodes.Status403Forbidden, name);
        }

        session.Begin(context, visit, account);
        return TypedResults.LocalRedirect(inLanguage.Link());
    }

    public IResult Leave(TenantVisit visit, HttpContext context)
    {
        session.End(context, visit);
        return TypedResults.LocalRedirect(visit.Link(SignInPaths.Page, "left=true"));
    }

    /// <summary>Goes on to the issuer, so that the next person at this desk is asked again (OpenID Connect RP-Initiated Logout 1.0).</summary>
    public async Task<IResult> LeaveEverywhereAsync(TenantVisit visit, HttpContext context, CancellationToken ct)
    {
        session.End(context, visit);
        return visit.Wiring is { } wiring && await issuers.DiscoverAsync(wiring, ct) is { EndSessionEndpoint: { } end }
            ? TypedResults.Redirect(QueryHelpers.AddQueryString(end, new Dictionary<string, string?>
            {
                ["client_id"] = wiring.ClientId,
                ["post_logout_redirect_uri"] = address.Of(SignInPaths.Of(visit.Tenant, SignInPaths.Page)).AbsoluteUri,
            }))
            : TypedResults.LocalRedirect(visit.Link(SignInPaths.Page, "left=true"));
    }

    private string BackOf(TenantVisit visit) => address.Of(SignInPaths.Of(visit.Tenant, SignInPaths.Back)).AbsoluteUri;

    private async Task<Account?> FindAsync(TenantVisit visit, string userName, CancellationToken ct)
    {
        var name = Account.Key(userName);
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.Tenant == visit.Tenant && a.UserName == name && a.SwitchedOffAt == null, ct);
    }

    private static RazorComponentResult<SignInRefused> Refused(TenantVisit visit, string reason, int status, string? name = null) =>
        new(new { Visit = visit, Reason = reason, Name = name }) { StatusCode = status };
}

/// <summary>What an issuer sends a browser back with (RFC 6749 §4.1.2, RFC 9207).</summary>
internal sealed record CameBack(string? State, string? Code, string? Error, string? Iss);
