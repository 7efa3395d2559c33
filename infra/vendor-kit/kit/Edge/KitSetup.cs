using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection.Extensions;
using VendorKit.Bindings;
using VendorKit.Catalogs;
using VendorKit.Edge;
using VendorKit.Instances;

namespace VendorKit;

/// <summary>Makes a program a broker.</summary>
public static class KitSetup
{
    private const string Instance = "/service_instances/{instance}";
    private const string Binding = Instance + "/service_bindings/{binding}";

    /// <summary>Registers the vendor's methods and all that the kit does around them.</summary>
    public static IServiceCollection AddVendorBroker<TTenants>(this IServiceCollection services, OfferList offers)
        where TTenants : class, ITenants
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<BrokerOptions>().BindConfiguration(BrokerOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IInstanceStore, FileStore>();
        services.AddSingleton<ITenants, TTenants>();
        return services
            .AddSingleton(offers)
            .AddSingleton<BrokerGate>()
            .AddSingleton<Turns>()
            .AddSingleton<DoWork>()
            .AddSingleton<Workbench>()
            .AddHostedService(provider => provider.GetRequiredService<Workbench>())
            .AddSingleton<ProvisionInstance>()
            .AddSingleton<ChangeInstance>()
            .AddSingleton<EndInstance>()
            .AddSingleton<ReadInstance>()
            .AddSingleton<BindInstance>()
            .AddSingleton<Unbind>()
            .AddSingleton<ReadBinding>();
    }

    /// <summary>Maps <c>/v2</c>, below a prefix if one is given.</summary>
    public static void MapVendorBroker(this IEndpointRouteBuilder app, string prefix = "")
    {
        ArgumentNullException.ThrowIfNull(app);
        var broker = app.MapGroup($"{prefix}/v2");
        broker.AddEndpointFilter(async (context, next) =>
            await context.HttpContext.RequestServices.GetRequiredService<BrokerGate>().InvokeAsync(context, next));
        broker.MapGet("/catalog", (OfferList offers) => BrokerAnswer.Done(CatalogBody.Of(offers)));
        broker.MapPut(Instance, (HttpContext http, ProvisionInstance provision) => provision.RunAsync(new BrokerCall(http), http.RequestAborted));
        broker.MapPatch(Instance, (HttpContext http, ChangeInstance change) => change.RunAsync(new BrokerCall(http), http.RequestAborted));
        broker.MapDelete(Instance, (HttpContext http, EndInstance end) => end.RunAsync(new BrokerCall(http), http.RequestAborted));
        broker.MapGet(Instance, (HttpContext http, ReadInstance read) => read.RunAsync(new BrokerCall(http), http.RequestAborted));
        broker.MapGet(Instance + "/last_operation", (HttpContext http, ReadInstance read) => read.ProgressAsync(new BrokerCall(http), http.RequestAborted));
        broker.MapPut(Binding, (HttpContext http, BindInstance bind) => bind.RunAsync(new BrokerCall(http), http.RequestAborted));
        broker.MapDelete(Binding, (HttpContext http, Unbind unbind) => unbind.RunAsync(new BrokerCall(http), http.RequestAborted));
        broker.MapGet(Binding, (HttpContext http, ReadBinding read) => read.RunAsync(new BrokerCall(http), http.RequestAborted));
        broker.MapGet(Binding + "/last_operation", (HttpContext http, ReadBinding read) => read.ProgressAsync(new BrokerCall(http), http.RequestAborted));
        broker.Map("/{**rest}", () => BrokerAnswer.NotFound("There is no such path, or not with this method."));
    }
}
