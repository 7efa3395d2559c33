using Catalog;
using Catalog.Offerings;
using Catalog.Provisioning;
using Catalog.Subscriptions;
using Marketplace.Api.Edge;
using Marketplace.Api.Offerings;

namespace Marketplace.Api.Provisioning;

/// <summary>The tenant of a subscription; credentials never leave the marketplace.</summary>
/// <param name="Subscription">Id of the subscription.</param>
/// <param name="Tenant">The id by which the vendor knows it; <c>null</c> before the first try.</param>
/// <param name="Vendor">Who provides it.</param>
/// <param name="Offering">Code of the offering.</param>
/// <param name="Plan">Code of the plan.</param>
/// <param name="State">State of the subscription.</param>
/// <param name="Address">Where the municipality opens it; <c>null</c> until it is open.</param>
/// <param name="DashboardUrl">The vendor's management page.</param>
/// <param name="CreatedAt">When the vendor had made it.</param>
/// <param name="OpenedAt">Since when it is in use.</param>
/// <param name="HasAccess">Access credentials were received and are kept sealed.</param>
public sealed record TenantReply(
    Guid Subscription,
    Guid? Tenant,
    VendorNameReply Vendor,
    string Offering,
    string Plan,
    SubscriptionState State,
    string? Address,
    string? DashboardUrl,
    DateTimeOffset? CreatedAt,
    DateTimeOffset? OpenedAt,
    bool HasAccess)
{
    internal static TenantReply Of(TenantSheet sheet) => new(
        sheet.Subscription.Value, sheet.Tenant?.Value, VendorNames.Of(sheet.Vendor), sheet.Offering, sheet.Plan, sheet.State, sheet.Address,
        sheet.DashboardUrl, ReplyTime.At(sheet.CreatedAt), ReplyTime.At(sheet.OpenedAt), sheet.HasAccess);
}

/// <summary>One end of a data link.</summary>
/// <param name="Subscription">Id of the subscription.</param>
/// <param name="Vendor">Who provides it.</param>
/// <param name="Offering">Code of the offering.</param>
public sealed record LinkEndReply(Guid Subscription, VendorNameReply Vendor, string Offering)
{
    internal static LinkEndReply Of(LinkEndSheet end) => new(end.Subscription.Value, VendorNames.Of(end.Vendor), end.Offering);
}

/// <summary>A data link, with its purpose and legal basis; credentials never leave the marketplace.</summary>
/// <param name="Id">Id of the link.</param>
/// <param name="State">requested, active or ended.</param>
/// <param name="Role">Which end this subscription takes.</param>
/// <param name="Provider">The end that gives the data.</param>
/// <param name="Consumer">The end that reads the data.</param>
/// <param name="Interface">Name of the interface.</param>
/// <param name="InterfaceVersion">Version of the interface.</param>
/// <param name="Purpose">Why the data flows.</param>
/// <param name="LegalBasis">The law that allows it, as the municipality states it.</param>
/// <param name="RequestedBy">Who asked for it.</param>
/// <param name="RequestedAt">When.</param>
/// <param name="ActivatedAt">Since when data can flow.</param>
/// <param name="EndedAt">When it was taken down.</param>
public sealed record LinkReply(
    Guid Id,
    LinkState State,
    LinkRole Role,
    LinkEndReply Provider,
    LinkEndReply Consumer,
    string Interface,
    string InterfaceVersion,
    string Purpose,
    string LegalBasis,
    string RequestedBy,
    DateTimeOffset RequestedAt,
    DateTimeOffset? ActivatedAt,
    DateTimeOffset? EndedAt)
{
    internal static LinkReply Of(LinkSheet sheet) => new(
        sheet.Id.Value, sheet.State, sheet.Role, LinkEndReply.Of(sheet.Provider), LinkEndReply.Of(sheet.Consumer), sheet.Interface,
        sheet.InterfaceVersion, sheet.Purpose, sheet.LegalBasis, sheet.RequestedBy, Tokyo.At(sheet.RequestedAt),
        ReplyTime.At(sheet.ActivatedAt), ReplyTime.At(sheet.EndedAt));
}
