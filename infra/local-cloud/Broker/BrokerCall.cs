using LocalCloud.Bindings;
using LocalCloud.Hosting;
using LocalCloud.Instances;
using LocalCloud.Vendors;

namespace LocalCloud.Broker;

/// <summary>The address of a broker call, read once: whose broker, which instance, which binding, which hints.</summary>
internal sealed record BrokerCall(
    Vendor Vendor,
    InstanceId Instance,
    BindingId Binding,
    bool AcceptsIncomplete,
    string? ServiceId,
    string? PlanId,
    string? Operation)
{
    private const int LongestId = 200;

    public BrokerAnswer? BadId => Instance.Value.Length > LongestId || Binding.Value.Length > LongestId
        ? BrokerAnswer.Invalid($"An id must not be longer than {LongestId} characters.")
        : null;

    public static ValueTask<BrokerCall?> BindAsync(HttpContext context)
    {
        var query = context.Request.Query;
        return ValueTask.FromResult<BrokerCall?>(new BrokerCall(
            context.Features.GetRequired<Vendor>(),
            new InstanceId(context.GetRouteValue("instance") as string ?? ""),
            new BindingId(context.GetRouteValue("binding") as string ?? ""),
            query["accepts_incomplete"] == "true",
            Given(query["service_id"]),
            Given(query["plan_id"]),
            Given(query["operation"])));
    }

    /// <summary>Some platforms send <c>operation=</c> when they have none: empty means absent.</summary>
    private static string? Given(string? value) => string.IsNullOrEmpty(value) ? null : value;
}
