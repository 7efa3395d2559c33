namespace LocalCloud.Vendors;

internal static class VendorsStart
{
    public static IServiceCollection AddVendors(this IServiceCollection services) => services.AddSingleton<ReadCatalog>();
}
