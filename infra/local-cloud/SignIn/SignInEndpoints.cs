using LocalCloud.Hosting;
using LocalCloud.Storage;
using LocalCloud.Tenants;
using LocalCloud.Vendors;

namespace LocalCloud.SignIn;

internal static class SignInEndpoints
{
    public static IServiceCollection AddSignIn(this IServiceCollection services)
    {
        services.AddBoundedLine(nameof(AskIssuer));
        return services.AddSingleton<AskIssuer>().AddSingleton<AccountList>().AddSingleton<SignInSession>().AddSingleton<SignInPages>();
    }

    public static void MapSignIn(this WebApplication app)
    {
        var tenant = app.MapGroup("/t/{tenant}").WithMetadata(new OpenToVisitors());
        tenant.MapGet(SignInPaths.Page, (TenantVisit visit, bool? left) => SignInPages.Page(visit, left == true));
        tenant.MapGet(SignInPaths.Start, StartAsync);
        tenant.MapGet(SignInPaths.Back, BackAsync);
        tenant.MapPost(SignInPaths.Out, Leave);
        tenant.MapGet(SignInPaths.OutEverywhere, LeaveEverywhereAsync);
        app.MapGet(SignInPaths.KeysOf("{vendor}"), Keys);
    }

    private static Task<IResult> StartAsync(TenantVisit visit, HttpContext context, SignInPages pages, CancellationToken ct) => pages.StartAsync(visit, context, ct);

    private static Task<IResult> BackAsync(
        TenantVisit visit, HttpContext context, string? state, string? code, string? error, string? iss, SignInPages pages, CancellationToken ct) =>
        pages.BackAsync(visit, context, new CameBack(state, code, error, iss), ct);

    /// <summary>The form carries nothing but the antiforgery token; asking for it makes the token be checked.</summary>
    private static IResult Leave(TenantVisit visit, HttpContext context, IFormCollection form, SignInPages pages) => pages.Leave(visit, context);

    private static Task<IResult> LeaveEverywhereAsync(TenantVisit visit, HttpContext context, SignInPages pages, CancellationToken ct) =>
        pages.LeaveEverywhereAsync(visit, context, ct);

    private static IResult Keys(string vendor, SigningKeys keys) =>
        VendorList.Find(vendor) is { } known ? TypedResults.Ok(new KeySetReply([keys.PublicOf(known.Id)])) : TypedResults.NotFound();
}

/// <summary>What a vendor signs with (RFC 7517 §5).</summary>
internal sealed record KeySetReply(IReadOnlyList<JsonWebKeyReply> Keys);
