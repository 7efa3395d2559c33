using Catalog.Offerings.Vendors;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Offerings;

/// <summary>Registers the reading of offerings.</summary>
public static class OfferingsSetup
{
    public static IServiceCollection AddOfferings(this IServiceCollection services) => services.AddSingleton<OfferingSheets>().AddSingleton<Releases>().AddVendors();
}
