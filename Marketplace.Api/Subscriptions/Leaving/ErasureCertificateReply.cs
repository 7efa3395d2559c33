using Catalog;
using Catalog.Subscriptions.Leaving;
using Marketplace.Api.Edge;

namespace Marketplace.Api.Subscriptions.Leaving;

/// <summary>The erasure certificate: who left what, when, and how the vendor proved that nothing is left.</summary>
/// <param name="Subscription">Id of the subscription.</param>
/// <param name="Municipality">Whose it was.</param>
/// <param name="MunicipalityName">Its Japanese name.</param>
/// <param name="Vendor">Code of the vendor.</param>
/// <param name="VendorName">Its Japanese name.</param>
/// <param name="Offering">Code of the offering.</param>
/// <param name="OfferingName">Japanese name.</param>
/// <param name="Plan">Code of the plan.</param>
/// <param name="Tenant">The id by which the vendor knew the tenant.</param>
/// <param name="LastDay">Last day of use; <c>null</c> = it ended at once.</param>
/// <param name="OrderedAt">When the town ordered the cancellation.</param>
/// <param name="OrderedBy">By whom.</param>
/// <param name="Export">The data that the town was given; <c>null</c> = it left without.</param>
/// <param name="ReceivedAt">When the town confirmed that it has it; <c>null</c> = it did not within the time for it.</param>
/// <param name="ReceivedBy">By whom.</param>
/// <param name="WithoutExport">Why the town left without; <c>null</c> = it did not.</param>
/// <param name="DeletionBegunAt">When the deletion began.</param>
/// <param name="ErasedAt">When the vendor had proven it.</param>
/// <param name="Proof">The broker's answer: <c>200</c>, <c>410</c>, or <c>202</c> with the end of its work.</param>
/// <param name="Event">Id of the entry of the audit log that says this; <c>/api/v1/audit/proof?event=</c> proves its place in the signed log.</param>
/// <param name="LogPosition">Its place in the log; <c>null</c> = it gets one within minutes.</param>
public sealed record ErasureCertificateReply(
    Guid Subscription, string Municipality, string MunicipalityName, string Vendor, string VendorName, string Offering, string OfferingName, string Plan, Guid Tenant,
    DateOnly? LastDay, DateTimeOffset OrderedAt, string OrderedBy, KeptExportReply? Export, DateTimeOffset? ReceivedAt, string? ReceivedBy, string? WithoutExport,
    DateTimeOffset DeletionBegunAt, DateTimeOffset ErasedAt, string Proof, Guid Event, long? LogPosition)
{
    internal static ErasureCertificateReply Of(ErasureCertificate c) => new(
        c.Subscription.Value, c.Municipality, c.MunicipalityName, c.Vendor, c.VendorName, c.Offering, c.OfferingName, c.Plan, c.Tenant, c.LastDay, Tokyo.At(c.OrderedAt), c.OrderedBy,
        c.Export is { } export ? KeptExportReply.Of(export) : null, ReplyTime.At(c.ReceivedAt), c.ReceivedBy, c.WithoutExport, Tokyo.At(c.DeletionBegunAt), Tokyo.At(c.ErasedAt),
        c.Proof, c.Event, c.LogPosition);
}
