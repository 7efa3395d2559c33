using System.Globalization;
using System.Security.Cryptography;
using LocalCloud.Broker;
using LocalCloud.Hosting;
using LocalCloud.SignIn;
using LocalCloud.Tenants;
using LocalCloud.Vendors;

namespace LocalCloud.Instances;

/// <summary>One municipality's own use of one application, created and ended by the platform.</summary>
internal sealed class Instance
{
    private const string TenantLetters = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int TenantLength = 10;

    private Instance()
    {
    }

    public long Number { get; private set; }

    public required string Vendor { get; init; }

    public required InstanceId Id { get; init; }

    public required string ServiceId { get; init; }

    public string PlanId { get; private set; } = "";

    public required string OrganizationGuid { get; init; }

    public required string SpaceGuid { get; init; }

    public string Parameters { get; private set; } = "";

    /// <summary>Version of the application that it runs.</summary>
    public string Release { get; private set; } = "";

    public required string MunicipalityCode { get; init; }

    public string MunicipalityName { get; private set; } = "";

    public required TenantId Tenant { get; init; }

    public required Lifetime Life { get; init; }

    public DateTimeOffset? SuspendedAt { get; private set; }

    /// <summary>Where its people sign in; <c>null</c> until the platform has said so.</summary>
    public Wiring? Wiring { get; private set; }

    public string DashboardPath => Tenant.Path;

    public Offer Offer => VendorList.Find(Vendor)!.Find(ServiceId)!;

    public static Instance Create(Vendor vendor, InstanceId id, ProvisionOrder order, DateTimeOffset now, LocalCloudOptions options)
    {
        var context = OrderContext.Read(order.Context)!;
        return new()
        {
            Vendor = vendor.Id,
            Id = id,
            ServiceId = order.ServiceId!,
            PlanId = order.PlanId!,
            OrganizationGuid = order.OrganizationGuid!,
            SpaceGuid = order.SpaceGuid!,
            Parameters = BrokerJson.Canonical(order.Parameters),
            MunicipalityCode = context.MunicipalityCode!,
            MunicipalityName = context.MunicipalityName!,
            Tenant = NewTenant(context.MunicipalityCode!),
            Life = Lifetime.Begin(now, options.ProvisioningTime),
            Release = options.Release,
        };
    }

    public bool Answers(ProvisionOrder order) =>
        ServiceId == order.ServiceId
        && PlanId == order.PlanId
        && OrganizationGuid == order.OrganizationGuid
        && SpaceGuid == order.SpaceGuid
        && MunicipalityCode == OrderContext.Read(order.Context)?.MunicipalityCode
        && Parameters == BrokerJson.Canonical(order.Parameters);

    public void Change(ChangeOrder order, DateTimeOffset now)
    {
        PlanId = order.PlanId ?? PlanId;
        Release = order.MaintenanceInfo is { Version: { Length: > 0 } release } ? release : Release;
        Wiring = order.WiringFor(Offer) ?? Wiring;
        Parameters = order.ParametersFor(Offer) is { } parameters ? BrokerJson.Canonical(parameters) : Parameters;
        if (OrderContext.Read(order.Context) is not { } context)
        {
            return;
        }

        MunicipalityName = context.MunicipalityName ?? MunicipalityName;
        SuspendedAt = context.Subscription?.State switch
        {
            null => SuspendedAt,
            "suspended" => SuspendedAt ?? now,
            _ => null,
        };
    }

    private static TenantId NewTenant(string municipalityCode) => new(string.Create(
        CultureInfo.InvariantCulture,
        $"{municipalityCode.ToLowerInvariant()}-{RandomNumberGenerator.GetString(TenantLetters, TenantLength)}"));
}
