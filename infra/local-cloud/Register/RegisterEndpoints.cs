using LocalCloud.Links;
using LocalCloud.Residents;
using LocalCloud.Tenants;
using LocalCloud.Vendors;

namespace LocalCloud.Register;

internal static class RegisterEndpoints
{
    public static IServiceCollection AddRegister(this IServiceCollection services) => services.AddSingleton<RegisterPages>();

    public static void MapRegister(this WebApplication app) =>
        app.MapApplication(ApplicationKind.Register).MapGet(LinkPaths.Residents, LinkAsync);

    private static async Task<IResult> LinkAsync(TenantVisit visit, HttpContext context, OpenLink open, CancellationToken ct) =>
        await open.RunAsync(visit, LinkContract.ResidentBase, context, ct) is { } contract
            ? TypedResults.Ok(new LinkDocument<ResidentItem>(
                contract.Interface, contract.Version, [.. ResidentBook.Of(visit.MunicipalityCode).Select(ResidentItem.Of)]))
            : TypedResults.Unauthorized();
}
