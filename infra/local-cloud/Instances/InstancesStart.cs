namespace LocalCloud.Instances;

internal static class InstancesStart
{
    public static IServiceCollection AddInstances(this IServiceCollection services) => services
        .AddSingleton<ProvisionInstance>()
        .AddSingleton<ChangeInstance>()
        .AddSingleton<EndInstance>()
        .AddSingleton<ReadInstances>();
}
