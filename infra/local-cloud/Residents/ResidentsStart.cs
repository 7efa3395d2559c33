namespace LocalCloud.Residents;

internal static class ResidentsStart
{
    public static IServiceCollection AddResidents(this IServiceCollection services) => services.AddSingleton<ReadResidents>();
}
