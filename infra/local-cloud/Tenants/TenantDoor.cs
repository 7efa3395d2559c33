using LocalCloud.Hosting;
using LocalCloud.Instances;
using LocalCloud.Storage;
using LocalCloud.Vendors;
using Microsoft.EntityFrameworkCore;

namespace LocalCloud.Tenants;

/// <summary>Marks an address that only one kind of application has.</summary>
internal sealed record OnlyIn(ApplicationKind Kind);

/// <summary>Marks an address of the platform's own, which works on while people are kept out.</summary>
internal sealed record OpenWhileSuspended;

/// <summary>Lets a request through to the tenant it names, and to no other.</summary>
internal sealed class TenantDoor(RequestDelegate next, IDbContextFactory<CloudDb> dbs, TimeProvider time)
{
    private const string Prefix = "/t";

    public static bool Guards(HttpContext context) => context.Request.Path.StartsWithSegments(Prefix, StringComparison.Ordinal);

    public async Task InvokeAsync(HttpContext context)
    {
        var instance = await FindAsync(new TenantId(context.GetRouteValue("tenant") as string ?? ""), context.RequestAborted);
        var only = context.GetEndpoint()?.Metadata.GetMetadata<OnlyIn>();
        if (instance is null || (only is not null && only.Kind != instance.Offer.Kind))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        if (instance.SuspendedAt is not null && context.GetEndpoint()?.Metadata.GetMetadata<OpenWhileSuspended>() is null)
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        context.Features.Set(Visit(instance, context.Request));
        await next(context);
    }

    private async Task<Instance?> FindAsync(TenantId tenant, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var instance = await db.Instances.AsNoTracking().SingleOrDefaultAsync(i => i.Tenant == tenant, ct);
        return instance is not null && instance.Life.IsReadyAt(time.GetUtcNow()) ? instance : null;
    }

    private static TenantVisit Visit(Instance instance, HttpRequest request) => new(
        instance.Tenant,
        instance.MunicipalityCode,
        instance.MunicipalityName,
        instance.Vendor,
        instance.Offer,
        instance.PlanId,
        request.Path,
        Language.ChosenIn(request))
    {
        Wiring = instance.Wiring,
    };
}
