using Catalog;
using Catalog.Offerings;
using Catalog.Subscriptions;
using Marketplace.Api.Edge;
using Marketplace.Api.Offerings;

namespace Marketplace.Api.Subscriptions;

/// <summary>A subscription.</summary>
/// <param name="Id">Id of the subscription.</param>
/// <param name="Municipality">Whose it is.</param>
/// <param name="MunicipalityName">Its Japanese name.</param>
/// <param name="Offering">Code of the offering.</param>
/// <param name="OfferingName">Japanese name.</param>
/// <param name="OfferingNameEn">English name.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Vendor">Who provides it.</param>
/// <param name="Plan">Code of the plan.</param>
/// <param name="PlanName">Japanese name.</param>
/// <param name="PlanNameEn">English name.</param>
/// <param name="Selection">The decided case behind it, if there is one.</param>
/// <param name="State">provisioning, active, suspended, ending, ended or failed; only an active one is billed.</param>
/// <param name="OrderedAt">When it was ordered.</param>
/// <param name="OrderedBy">By whom.</param>
/// <param name="ActivatedAt">Since when it is in use.</param>
/// <param name="FailedAt">When it ended without a tenant.</param>
/// <param name="Address">Where the municipality opens its tenant; set once it is active.</param>
/// <param name="EndsOn">The agreed last day; <c>null</c> = it runs on until notice is given.</param>
/// <param name="SuspendedAt">Since when nobody works in it and nobody pays for it; <c>null</c> = it is not suspended.</param>
/// <param name="SuspendedFor">Why it is suspended.</param>
public sealed record SubscriptionReply(
    Guid Id,
    string Municipality,
    string MunicipalityName,
    string Offering,
    string OfferingName,
    string OfferingNameEn,
    OfferingKind Kind,
    VendorNameReply Vendor,
    string Plan,
    string PlanName,
    string PlanNameEn,
    Guid? Selection,
    SubscriptionState State,
    DateTimeOffset OrderedAt,
    string OrderedBy,
    DateTimeOffset? ActivatedAt,
    DateTimeOffset? FailedAt,
    string? Address,
    DateOnly? EndsOn,
    DateTimeOffset? SuspendedAt,
    string? SuspendedFor)
{
    internal static SubscriptionReply Of(SubscriptionSheet s) => new(
        s.Id.Value, s.Municipality.Value, s.MunicipalityName, s.Offering, s.OfferingName, s.OfferingNameEn, s.Kind,
        new VendorNameReply(s.Vendor, s.VendorName, s.VendorNameEn), s.Plan, s.PlanName, s.PlanNameEn, s.Selection?.Value, s.State,
        Tokyo.At(s.OrderedAt), s.OrderedBy, ReplyTime.At(s.ActivatedAt), ReplyTime.At(s.FailedAt), s.Address, s.EndsOn,
        ReplyTime.At(s.SuspendedAt), s.SuspendedFor);
}

/// <summary>What an order gives.</summary>
/// <param name="Subscription">Id of the subscription.</param>
/// <param name="Operation">Id of the operation that prepares it; follow it at <c>/api/v1/operations/{id}</c>.</param>
/// <param name="IsRepeat">The key was known: nothing new was made.</param>
public sealed record OrderReply(Guid Subscription, Guid Operation, bool IsRepeat);
