using Catalog;
using Catalog.Provisioning.Catalogs;
using Catalog.Provisioning.Health;
using Marketplace.Api.Edge;
using Marketplace.Api.Offerings;

namespace Marketplace.Api.Provisioning.Health;

/// <summary>How a vendor's broker is.</summary>
/// <param name="Vendor">Whose broker.</param>
/// <param name="State">unknown, healthy, recovering, unhealthy or closed.</param>
/// <param name="Since">Since when; <c>null</c> = it was never asked.</param>
/// <param name="AnsweredAt">When it last answered.</param>
/// <param name="MissedBeats">Beats missed one after the other.</param>
/// <param name="Trouble">The last trouble; stays when all is well again.</param>
/// <param name="TroubleAt">When that was.</param>
/// <param name="NextBeatAt">When it is asked next.</param>
/// <param name="OrdersPausedAt">Since when new orders are refused; <c>null</c> = they are taken.</param>
/// <param name="CatalogRefusedAt">Since when its catalog is refused and the last good copy holds; <c>null</c> = it is good.</param>
/// <param name="CatalogRefusedFor">Why, in words.</param>
/// <param name="Waiting">Operations in progress there.</param>
/// <param name="Owed">Clean-ups owed there.</param>
/// <param name="ChangesToRead">Changes of its catalog that nobody has taken note of.</param>
public sealed record HealthReply(
    VendorNameReply Vendor, HealthState State, DateTimeOffset? Since, DateTimeOffset? AnsweredAt, int MissedBeats, TroubleReply? Trouble, DateTimeOffset? TroubleAt,
    DateTimeOffset NextBeatAt, DateTimeOffset? OrdersPausedAt, DateTimeOffset? CatalogRefusedAt, string? CatalogRefusedFor, int Waiting, int Owed, int ChangesToRead)
{
    internal static HealthReply Of(HealthSheet sheet) => new(
        VendorNames.Of(sheet.Vendor), sheet.State, ReplyTime.At(sheet.Since), ReplyTime.At(sheet.AnsweredAt), sheet.MissedBeats, TroubleReply.Of(sheet.Trouble),
        ReplyTime.At(sheet.TroubleAt), Tokyo.At(sheet.NextBeatAt), ReplyTime.At(sheet.OrdersPausedAt), ReplyTime.At(sheet.CatalogRefusedAt), sheet.CatalogRefusedWords,
        sheet.Waiting, sheet.Owed, sheet.ChangesToRead);
}

/// <summary>One difference between two copies of a catalog.</summary>
/// <param name="Kind">serviceAdded, serviceVanished, planAdded, planVanished or changed.</param>
/// <param name="Service">Id of the service.</param>
/// <param name="Plan">Id of the plan; <c>null</c> = it concerns the service.</param>
/// <param name="Member">What is changed; <c>null</c> = the whole.</param>
/// <param name="Before">As it was.</param>
/// <param name="After">As it is.</param>
public sealed record CatalogChangeReply(CatalogChangeKind Kind, string Service, string? Plan, CatalogMember? Member, string? Before, string? After);

/// <summary>A plan that the broker does not offer any more.</summary>
/// <param name="Service">Id of the service.</param>
/// <param name="Plan">Id of the plan.</param>
/// <param name="Since">When it was first missing.</param>
/// <param name="IsLive">Tenants of it run; new orders of the offering are stopped.</param>
public sealed record VanishedPlanReply(string Service, string Plan, DateTimeOffset Since, bool IsLive);

/// <summary>A dated copy of a broker's catalog.</summary>
/// <param name="Id">Id of the copy.</param>
/// <param name="ReadAt">When it was read.</param>
/// <param name="Digest">SHA-256 of what is offered.</param>
/// <param name="Services">How many services.</param>
/// <param name="Plans">How many plans.</param>
/// <param name="Changes">In what it differs from the copy before.</param>
/// <param name="Vanished">Plans that are not offered any more.</param>
/// <param name="AcknowledgedAt">When an operator took note; <c>null</c> = nobody did.</param>
/// <param name="AcknowledgedBy">Who; <c>null</c> for the first copy.</param>
public sealed record CatalogCopyReply(
    Guid Id, DateTimeOffset ReadAt, string Digest, int Services, int Plans, IReadOnlyList<CatalogChangeReply> Changes, IReadOnlyList<VanishedPlanReply> Vanished,
    DateTimeOffset? AcknowledgedAt, string? AcknowledgedBy)
{
    internal static CatalogCopyReply Of(CatalogSheet sheet) => new(
        sheet.Id, Tokyo.At(sheet.ReadAt), sheet.Digest, sheet.Services, sheet.Plans,
        [.. sheet.Changes.Select(change => new CatalogChangeReply(change.Kind, change.Service, change.Plan, change.Member, change.Before, change.After))],
        [.. sheet.Vanished.Select(plan => new VanishedPlanReply(plan.Service, plan.Plan, Tokyo.At(plan.Since), plan.IsLive))],
        ReplyTime.At(sheet.AcknowledgedAt), sheet.AcknowledgedBy);
}
