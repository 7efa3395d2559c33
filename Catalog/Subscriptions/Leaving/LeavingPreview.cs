using Catalog.Offerings;

namespace Catalog.Subscriptions.Leaving;

/// <summary>What would happen, before anything is ordered (解約の下見).</summary>
/// <param name="State">What the subscription is now.</param>
/// <param name="LastDay">Last day of use; <c>null</c> = it ends at once.</param>
/// <param name="WorkBegins">When the data is asked for.</param>
/// <param name="IsOpen">False = it is still being set up: that work is turned back, and there is no data.</param>
/// <param name="Export">What is known of the vendor's way to give the data back.</param>
/// <param name="Terms">How the listing says that one leaves; <c>null</c> = it says nothing.</param>
/// <param name="NoticeUntil">Notice given today ends on this day; <c>null</c> = the listing asks for none.</param>
/// <param name="IsNoticeKept">The last day is not before it.</param>
/// <param name="TermEnd">End of the shortest term.</param>
/// <param name="IsTermOver">The last day is not before it.</param>
/// <param name="Links">Data links that end with it.</param>
/// <param name="NotDeletedBefore">The earliest day of the deletion if the town confirms no receipt; <c>null</c> = it is still being set up.</param>
public sealed record LeavingPreview(
    SubscriptionState State, DateOnly? LastDay, DateTimeOffset WorkBegins, bool IsOpen, ExportPromise Export, ExitTerms? Terms,
    DateOnly? NoticeUntil, bool IsNoticeKept, DateOnly TermEnd, bool IsTermOver, IReadOnlyList<EndingLink> Links, DateOnly? NotDeletedBefore);

/// <summary>A data link that ends when one of its two subscriptions is left.</summary>
/// <param name="OtherOffering">Code of the offering at the other end.</param>
/// <param name="IsGivenHere">The subscription that is left gives the data; what reads it at the other end gets nothing more.</param>
public sealed record EndingLink(
    Provisioning.LinkId Link, SubscriptionId Other, string OtherOffering, string OtherName, string OtherNameEn, string Interface, bool IsGivenHere);
