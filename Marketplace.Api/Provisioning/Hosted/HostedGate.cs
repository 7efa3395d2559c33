using System.Text;
using Catalog.Storage;
using Marketplace.Api.Provisioning.Secrets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using VendorKit;
using VendorKit.Edge;

namespace Marketplace.Api.Provisioning.Hosted;

/// <summary>The kit's gate with the password of the vendor whose broker is called. A vendor without a hosted broker looks like a wrong password.</summary>
internal sealed class HostedGate(IDbContextFactory<MarketplaceDb> dbs, SecretBox secrets, ILogger<BrokerGate> log) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var vendor = context.HttpContext.GetRouteValue("vendor") as string ?? string.Empty;
        await using var db = await dbs.CreateDbContextAsync(context.HttpContext.RequestAborted);
        var broker = await db.Brokers.AsNoTracking().SingleOrDefaultAsync(one => one.Vendor == vendor && one.HostedSince != null, context.HttpContext.RequestAborted);
        var password = broker is null ? Guid.CreateVersion7().ToString("N")
            : Encoding.UTF8.GetString(secrets.Open(broker.SealedPassword, SecretPlaces.BrokerPassword(vendor)));
        return await new BrokerGate(Options.Create(new BrokerOptions { User = broker?.User ?? "nobody", Password = password }), log).InvokeAsync(context, next);
    }
}
