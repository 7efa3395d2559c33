using LocalCloud.Hosting;
using LocalCloud.Texts;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace LocalCloud.Vendors;

/// <summary>A vendor's catalogue as its broker publishes it (Open Service Broker 2.17, Catalog Management).</summary>
internal sealed class ReadCatalog(IStringLocalizer<VendorText> text, IOptions<LocalCloudOptions> options)
{
    private const int LongestPolling = 3600;

    public CatalogReply Run(Vendor vendor) => new([.. vendor.Offers.Select(offer => Service(vendor, offer))]);

    private ServiceReply Service(Vendor vendor, Offer offer) => new(
        offer.Id,
        offer.Id,
        text[$"{offer.Id}-description"],
        Bindable: true,
        InstancesRetrievable: true,
        BindingsRetrievable: true,
        AllowContextUpdates: true,
        PlanUpdateable: true,
        [Tag(offer.Kind)],
        new MetadataReply(text[offer.Id], text[vendor.Id], Links(offer.Provides), Links(offer.Consumes)),
        [.. offer.Plans.Select(plan => Plan(offer, plan))]);

    private PlanReply Plan(Offer offer, string plan) => new(
        plan,
        plan,
        text[$"{plan}-description"],
        Free: false,
        Bindable: true,
        BindingRotatable: true,
        LongestPolling,
        new MaintenanceReply(options.Value.Release, text["release-description", options.Value.Release]),
        new PlanMetadataReply(text[plan], Change(plan), offer.TakesSignIn ? new MunicipalReply(SignIn: true) : null));

    /// <summary>Not every vendor states it.</summary>
    private PlanChangeReply? Change(string plan) =>
        text[$"{plan}-downtime"] is { ResourceNotFound: false } downtime ? new PlanChangeReply(downtime, text[$"{plan}-data-effect"]) : null;

    private static LinkReply[] Links(IEnumerable<LinkContract> contracts) =>
        [.. contracts.Select(c => new LinkReply(c.Interface, c.Version))];

    private static string Tag(ApplicationKind kind) => kind switch
    {
        ApplicationKind.Ledger => "vaccination-ledger",
        ApplicationKind.Health => "health-management",
        ApplicationKind.Counter => "write-less-counter",
        _ => "resident-register",
    };
}
