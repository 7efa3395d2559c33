using LocalCloud.Bindings;
using LocalCloud.Instances;
using LocalCloud.Vendors;

namespace LocalCloud.Broker;

internal static class BrokerEndpoints
{
    private const string Instance = "/service_instances/{instance}";
    private const string Binding = Instance + "/service_bindings/{binding}";

    public static void UseBrokerGate(this WebApplication app) =>
        app.UseWhen(BrokerGate.Guards, branch => branch.UseMiddleware<BrokerGate>());

    public static void MapBrokers(this WebApplication app)
    {
        var broker = app.MapGroup("/brokers/{vendor}/v2");
        broker.MapGet("/catalog", Catalog);
        broker.MapGet("/service_instances", ListAsync);

        broker.MapPut(Instance, ProvisionAsync);
        broker.MapGet(Instance, ReadInstanceAsync);
        broker.MapPatch(Instance, ChangeAsync);
        broker.MapDelete(Instance, EndAsync);
        broker.MapGet(Instance + "/last_operation", InstanceProgressAsync);

        broker.MapPut(Binding, BindAsync);
        broker.MapGet(Binding, ReadBindingAsync);
        broker.MapDelete(Binding, UnbindAsync);
        broker.MapGet(Binding + "/last_operation", BindingProgressAsync);
    }

    private static BrokerAnswer Catalog(BrokerCall call, ReadCatalog read) => BrokerAnswer.Done(read.Run(call.Vendor));

    private static Task<BrokerAnswer> ListAsync(BrokerCall call, ReadInstances read, CancellationToken ct) =>
        read.ListAsync(call, ct);

    private static async Task<BrokerAnswer> ProvisionAsync(
        BrokerCall call, HttpRequest request, ProvisionInstance provision, CancellationToken ct) =>
        await BrokerJson.ReadAsync<ProvisionOrder>(request, ct) is { } order
            ? await provision.RunAsync(call, order, ct)
            : BrokerAnswer.Malformed;

    private static Task<BrokerAnswer> ReadInstanceAsync(BrokerCall call, ReadInstances read, CancellationToken ct) =>
        read.OneAsync(call, ct);

    private static async Task<BrokerAnswer> ChangeAsync(
        BrokerCall call, HttpRequest request, ChangeInstance change, CancellationToken ct) =>
        await BrokerJson.ReadAsync<ChangeOrder>(request, ct) is { } order
            ? await change.RunAsync(call, order, ct)
            : BrokerAnswer.Malformed;

    private static Task<BrokerAnswer> EndAsync(BrokerCall call, EndInstance end, CancellationToken ct) =>
        end.RunAsync(call, ct);

    private static Task<BrokerAnswer> InstanceProgressAsync(BrokerCall call, ReadInstances read, CancellationToken ct) =>
        read.ProgressAsync(call, ct);

    private static async Task<BrokerAnswer> BindAsync(
        BrokerCall call, HttpRequest request, BindInstance bind, CancellationToken ct) =>
        await BrokerJson.ReadAsync<BindOrder>(request, ct) is { } order
            ? await bind.RunAsync(call, order, ct)
            : BrokerAnswer.Malformed;

    private static Task<BrokerAnswer> ReadBindingAsync(BrokerCall call, ReadBindings read, CancellationToken ct) =>
        read.OneAsync(call, ct);

    private static Task<BrokerAnswer> UnbindAsync(BrokerCall call, Unbind unbind, CancellationToken ct) =>
        unbind.RunAsync(call, ct);

    private static Task<BrokerAnswer> BindingProgressAsync(BrokerCall call, ReadBindings read, CancellationToken ct) =>
        read.ProgressAsync(call, ct);
}
