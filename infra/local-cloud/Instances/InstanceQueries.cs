using LocalCloud.Broker;

namespace LocalCloud.Instances;

internal static class InstanceQueries
{
    public static IQueryable<Instance> OfCall(this IQueryable<Instance> instances, BrokerCall call) =>
        instances.Where(i => i.Vendor == call.Vendor.Id && i.Id == call.Instance);
}
