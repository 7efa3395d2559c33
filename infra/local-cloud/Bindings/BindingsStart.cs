namespace LocalCloud.Bindings;

internal static class BindingsStart
{
    public static IServiceCollection AddBindings(this IServiceCollection services) => services
        .AddSingleton<BindingRules>()
        .AddSingleton<BindInstance>()
        .AddSingleton<Unbind>()
        .AddSingleton<ReadBindings>();
}
