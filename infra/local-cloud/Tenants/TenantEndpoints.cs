using LocalCloud.Counter;
using LocalCloud.Health;
using LocalCloud.Ledger;
using LocalCloud.Register;
using LocalCloud.SignIn;
using LocalCloud.Vendors;

namespace LocalCloud.Tenants;

internal static class TenantEndpoints
{
    private static readonly byte[] Style = ReadStyle();

    public static IServiceCollection AddTenants(this IServiceCollection services) => services.AddSingleton<ReadOverview>();

    public static void UseTenantDoor(this WebApplication app) =>
        app.UseWhen(TenantDoor.Guards, branch => branch.UseMiddleware<TenantDoor>().UseMiddleware<SignInDoor>());

    public static void MapTenants(this WebApplication app)
    {
        app.MapGet("/assets/cloud.css", () => TypedResults.Bytes(Style, "text/css; charset=utf-8"));
        app.MapMethods("/t/{tenant}/", [HttpMethods.Get, HttpMethods.Head], HomeAsync);
        app.MapGet("/t/{tenant}/admin", OverviewAsync).WithMetadata(new OpenToVisitors());
    }

    public static RouteGroupBuilder MapApplication(this WebApplication app, ApplicationKind kind) =>
        app.MapGroup("/t/{tenant}").WithMetadata(new OnlyIn(kind));

    private static Task<IResult> HomeAsync(TenantVisit visit, IServiceProvider services, CancellationToken ct) =>
        visit.Offer.Kind switch
        {
            ApplicationKind.Ledger => services.GetRequiredService<LedgerPages>().ResidentsAsync(visit, ct),
            ApplicationKind.Health => services.GetRequiredService<HealthPages>().ResidentsAsync(visit, ct),
            ApplicationKind.Counter => services.GetRequiredService<CounterPages>().ChooseAsync(visit, ct),
            _ => services.GetRequiredService<RegisterPages>().ResidentsAsync(visit, ct),
        };

    private static Task<IResult> OverviewAsync(
        TenantVisit visit, HttpContext context, ReadOverview read, CancellationToken ct) =>
        read.RunAsync(visit, context, ct);

    private static byte[] ReadStyle()
    {
        using var stream = typeof(TenantEndpoints).Assembly.GetManifestResourceStream("cloud.css")!;
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
