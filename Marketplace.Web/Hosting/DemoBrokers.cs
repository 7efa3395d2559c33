using Catalog;
using Catalog.Offerings;
using Catalog.Provisioning;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Web.Hosting;

/// <summary>Introduces the fictional vendors' brokers on the local cloud to the marketplace at every start of the demonstration.</summary>
internal sealed class DemoBrokers(RegisterBroker register, IDbContextFactory<MarketplaceDb> dbs, IConfiguration configuration) : IHostedService
{
    private const string User = "marketplace";

    /// <summary>The local cloud's own default; it guards nothing but invented residents on this machine.</summary>
    private const string Password = "local-cloud-only";

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var cloud = LocalCloudOptions.From(configuration).Address.GetLeftPart(UriPartial.Authority);
        foreach (var vendor in await FictionalAsync(cancellationToken))
        {
            var order = new RegisterBrokerOrder(vendor, $"{cloud}/brokers/{vendor}", User, Password);
            if (await register.RunAsync(order, Actor.Platform, cancellationToken) is { IsDone: false, Fault: var refused })
            {
                throw new StartRefusedException(FaultText.Of(refused));
            }
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task<List<string>> FictionalAsync(CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Vendors.AsNoTracking()
            .Where(vendor => vendor.Origin == Origin.Fictional && !db.Brokers.Any(broker => broker.Vendor == vendor.Code && broker.HostedSince != null))
            .OrderBy(vendor => vendor.Code).Select(vendor => vendor.Code).ToListAsync(ct);
    }
}
