using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Offerings.Vendors;

internal static class VendorsSetup
{
    public static IServiceCollection AddVendors(this IServiceCollection services) => services
        .AddSingleton<VendorSheets>()
        .AddSingleton<RegisterVendor>()
        .AddSingleton<RestateVendor>()
        .AddSingleton<JudgeVendor>()
        .AddSingleton<InviteStaff>()
        .AddSingleton<JoinVendor>()
        .AddSingleton<ChangeStaff>()
        .AddSingleton<RecordQualification>()
        .AddSingleton<NameSeller>();
}
