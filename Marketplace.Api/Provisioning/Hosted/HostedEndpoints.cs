using VendorKit.Edge;

namespace Marketplace.Api.Provisioning.Hosted;

/// <summary>The Open Service Broker API 2.17 for vendors whose people do the work by hand. Not part of the public API: the marketplace calls itself.</summary>
internal static class HostedEndpoints
{
    private const string Instance = "/service_instances/{instance}";
    private const string Binding = Instance + "/service_bindings/{binding}";

    public static void MapHostedBrokers(this IEndpointRouteBuilder app)
    {
        var broker = app.MapGroup("/brokers/{vendor}/v2").AllowAnonymous().DisableAntiforgery().ExcludeFromDescription();
        broker.AddEndpointFilter(async (context, next) => await context.HttpContext.RequestServices.GetRequiredService<HostedGate>().InvokeAsync(context, next));
        broker.MapGet("/catalog", (string vendor, HostedDesks desks, CancellationToken ct) => desks.CatalogAsync(vendor, ct));
        broker.MapPut(Instance, TenantAsync);
        broker.MapPatch(Instance, TenantAsync);
        broker.MapDelete(Instance, TenantAsync);
        broker.MapGet(Instance, TenantAsync);
        broker.MapGet(Instance + "/last_operation", (string vendor, HttpContext http, HostedDesks desks) => desks.TenantProgressAsync(vendor, new BrokerCall(http), http.RequestAborted));
        broker.MapPut(Binding, (string vendor, HttpContext http, HostedDesks desks) => desks.AccessAsync(vendor, accesses => accesses.BindAsync(new BrokerCall(http), http.RequestAborted)));
        broker.MapDelete(Binding, (string vendor, HttpContext http, HostedDesks desks) => desks.AccessAsync(vendor, accesses => accesses.UnbindAsync(new BrokerCall(http), http.RequestAborted)));
        broker.MapGet(Binding, (string vendor, HttpContext http, HostedDesks desks) => desks.AccessAsync(vendor, accesses => accesses.ReadAsync(new BrokerCall(http), http.RequestAborted)));
        broker.MapGet(Binding + "/last_operation", (string vendor, HttpContext http, HostedDesks desks) => desks.AccessAsync(vendor, accesses => accesses.ProgressAsync(new BrokerCall(http), http.RequestAborted)));
    }

    private static Task<BrokerAnswer> TenantAsync(string vendor, HttpContext http, HostedDesks desks) => desks.TenantAsync(vendor, new BrokerCall(http), http.RequestAborted);
}
