using System.Globalization;
using System.Text.Json.Nodes;
using VendorKit.Edge;

namespace VendorKit.Bindings;

/// <summary>Fetch a binding.</summary>
internal sealed class ReadBinding(IInstanceStore store)
{
    public async Task<BrokerAnswer> RunAsync(BrokerCall call, CancellationToken ct) =>
        await FindAsync(call, ct) is { Credentials: not null } binding ? BrokerAnswer.Done(Sheet(binding)) : Unknown;

    /// <summary>Binding is done at once, so that there is never anything under way.</summary>
    public async Task<BrokerAnswer> ProgressAsync(BrokerCall call, CancellationToken ct) =>
        await FindAsync(call, ct) is { Credentials: not null } ? BrokerAnswer.Done(new JsonObject { ["state"] = "succeeded" }) : Unknown;

    public static JsonObject Sheet(BindingRecord binding)
    {
        var sheet = new JsonObject { ["credentials"] = KitJson.Copy(binding.Credentials), ["parameters"] = KitJson.Copy(binding.Parameters) };
        if (binding.RenewBefore is { } renew)
        {
            sheet["metadata"] = new JsonObject { ["renew_before"] = renew.ToString("yyyy-MM-dd'T'HH:mm:ss.f'Z'", CultureInfo.InvariantCulture) };
        }

        return sheet;
    }

    private static BrokerAnswer Unknown => BrokerAnswer.NotFound("There is no binding with this id.");

    private async Task<BindingRecord?> FindAsync(BrokerCall call, CancellationToken ct) =>
        (await store.FindAsync(call.Instance, ct))?.Find(call.Binding);
}
