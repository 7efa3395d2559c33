using Catalog;
using Catalog.Subscriptions;
using Catalog.Subscriptions.Leaving;
using Marketplace.Api.Edge;

namespace Marketplace.Api.Subscriptions.Leaving;

/// <summary>Work that was ordered for a subscription.</summary>
/// <param name="Operation">Id of the operation; follow it at <c>/api/v1/operations/{id}</c>.</param>
/// <param name="IsRepeat">The key was known: nothing new was begun.</param>
public sealed record OrderedReply(Guid Operation, bool IsRepeat)
{
    internal static OrderedReply Of(Ordered ordered) => new(ordered.Operation.Value, ordered.IsRepeat);
}

/// <summary>A data link that ends when one of its two subscriptions is left.</summary>
/// <param name="Link">Id of the link.</param>
/// <param name="OtherSubscription">The subscription at the other end, which goes on.</param>
/// <param name="OtherOffering">Its offering.</param>
/// <param name="Interface">Name of the interface.</param>
/// <param name="IsGivenHere">The subscription that is left gives the data.</param>
public sealed record EndingLinkReply(Guid Link, Guid OtherSubscription, string OtherOffering, string Interface, bool IsGivenHere);

/// <summary>What would happen; nothing was ordered.</summary>
/// <param name="State">What the subscription is now.</param>
/// <param name="LastDay">Last day of use; <c>null</c> = it ends at once.</param>
/// <param name="WorkBegins">When the data is asked for.</param>
/// <param name="IsOpen">False = it is still being set up: that is turned back, and there is no data.</param>
/// <param name="Export">What is known of the vendor's way to give the data back.</param>
/// <param name="DataFormat">What the listing says of the format; <c>null</c> = nothing.</param>
/// <param name="ExportFee">Charge for the export in yen, tax excluded.</param>
/// <param name="EgressFee">Cloud charge for moving the data out in yen, tax excluded.</param>
/// <param name="VendorCertificate">The listing promises a certificate of the vendor's own; ours is issued in any case.</param>
/// <param name="NoticeUntil">Notice given today ends on this day; <c>null</c> = the listing asks for none.</param>
/// <param name="IsNoticeKept">The last day is not before it. What the contract says about it stays between town and vendor.</param>
/// <param name="TermEnd">End of the shortest term.</param>
/// <param name="IsTermOver">The last day is not before it.</param>
/// <param name="Links">Data links that end with it.</param>
/// <param name="NotDeletedBefore">The earliest day of the deletion if the town confirms no receipt.</param>
/// <param name="KeptDays">So many days after the deletion the file is still kept for the town.</param>
public sealed record LeavingPreviewReply(
    SubscriptionState State, DateOnly? LastDay, DateTimeOffset WorkBegins, bool IsOpen, ExportPromise Export, string? DataFormat, long? ExportFee, long? EgressFee,
    bool VendorCertificate, DateOnly? NoticeUntil, bool IsNoticeKept, DateOnly TermEnd, bool IsTermOver, IReadOnlyList<EndingLinkReply> Links, DateOnly? NotDeletedBefore, int KeptDays)
{
    internal static LeavingPreviewReply Of(LeavingPreview p) => new(
        p.State, p.LastDay, Tokyo.At(p.WorkBegins), p.IsOpen, p.Export, p.Terms?.DataFormat, p.Terms?.ExportFee.Amount, p.Terms?.EgressFee.Amount, p.Terms?.ErasureCertificate == true,
        p.NoticeUntil, p.IsNoticeKept, p.TermEnd, p.IsTermOver,
        [.. p.Links.Select(each => new EndingLinkReply(each.Link.Value, each.Other.Value, each.OtherOffering, each.Interface, each.IsGivenHere))], p.NotDeletedBefore, LeavingRule.KeptDays);
}

/// <summary>The data that was given back.</summary>
/// <param name="Id">Id of the file.</param>
/// <param name="Rows">Records, the header not counted.</param>
/// <param name="Bytes">Length of the file.</param>
/// <param name="Sha256">SHA-256 of the whole file.</param>
/// <param name="Header">Its header line.</param>
/// <param name="VerifiedAt">When it was read back and found to be the same, row for row.</param>
/// <param name="KeptUntil">It is discarded then; <c>null</c> = it stays until the deletion is done.</param>
/// <param name="DiscardedAt">When it was discarded; <c>null</c> = it can be downloaded.</param>
public sealed record KeptExportReply(
    Guid Id, long Rows, long Bytes, string Sha256, string Header, DateTimeOffset VerifiedAt, DateTimeOffset? KeptUntil, DateTimeOffset? DiscardedAt)
{
    internal static KeptExportReply Of(KeptExportSheet e) => new(
        e.Id.Value, e.Rows, e.Bytes, e.Sha256, e.Header, Tokyo.At(e.VerifiedAt), ReplyTime.At(e.KeptUntil), ReplyTime.At(e.DiscardedAt));
}

/// <summary>The leaving has ended and nobody certifies the erasure.</summary>
/// <param name="At">When the proof was given up.</param>
/// <param name="By">By whose word.</param>
/// <param name="Reason">Why.</param>
public sealed record UncertifiedReply(DateTimeOffset At, string By, string Reason);

/// <summary>How a cancellation stands; its steps are those of its operation.</summary>
/// <param name="Operation">Id of the operation.</param>
/// <param name="LastDay">Last day of use; <c>null</c> = at once.</param>
/// <param name="Reason">Why.</param>
/// <param name="HoldUntil">Nothing is deleted up to and including this day.</param>
/// <param name="OrderedAt">When it was ordered.</param>
/// <param name="OrderedBy">By whom.</param>
/// <param name="WithoutExport">Why the town leaves without its data; <c>null</c> = it takes them along.</param>
/// <param name="ReadOnlySince">Since when nobody writes and nothing is billed.</param>
/// <param name="Export">The data; <c>null</c> = it is not here.</param>
/// <param name="AwaitsReceipt">The data is here and the town has not confirmed it.</param>
/// <param name="ReceivedAt">When the town confirmed that it has its data.</param>
/// <param name="DeletionFrom">The earliest time of the deletion as things stand; <c>null</c> = not before the data is here.</param>
/// <param name="DeletionBegunAt">Since when there is no way back.</param>
/// <param name="MayBeWithdrawn">It can still be withdrawn.</param>
/// <param name="WithdrawnAt">When it was withdrawn.</param>
/// <param name="ErasedAt">When the vendor had proven the deletion.</param>
/// <param name="Uncertified">The proof was given up; <c>null</c> = it was not.</param>
public sealed record CancellationReply(
    Guid Operation, DateOnly? LastDay, string Reason, DateOnly? HoldUntil, DateTimeOffset OrderedAt, string OrderedBy, string? WithoutExport, DateTimeOffset? ReadOnlySince,
    KeptExportReply? Export, bool AwaitsReceipt, DateTimeOffset? ReceivedAt, DateTimeOffset? DeletionFrom, DateTimeOffset? DeletionBegunAt, bool MayBeWithdrawn,
    DateTimeOffset? WithdrawnAt, DateTimeOffset? ErasedAt, UncertifiedReply? Uncertified)
{
    internal static CancellationReply Of(CancellationSheet c) => new(
        c.Operation.Value, c.LastDay, c.Reason, c.HoldUntil, Tokyo.At(c.OrderedAt), c.OrderedBy, c.WithoutExport, ReplyTime.At(c.ReadOnlySince),
        c.Export is { } export ? KeptExportReply.Of(export) : null, c.AwaitsReceipt, ReplyTime.At(c.ReceivedAt), ReplyTime.At(c.DeletionFrom), ReplyTime.At(c.DeletionBegunAt),
        c.MayBeWithdrawn, ReplyTime.At(c.WithdrawnAt), ReplyTime.At(c.ErasedAt),
        c.Uncertified is { } open ? new UncertifiedReply(Tokyo.At(open.At), open.By, open.Words) : null);
}
