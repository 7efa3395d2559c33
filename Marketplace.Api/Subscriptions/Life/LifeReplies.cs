using Catalog;
using Catalog.Provisioning;
using Catalog.Subscriptions.Life;
using Marketplace.Api.Edge;

namespace Marketplace.Api.Subscriptions.Life;

/// <summary>What an act on a subscription gives at once.</summary>
/// <param name="Subscription">Id of the subscription.</param>
/// <param name="Operation">Id of the operation that does the work; follow it at <c>/api/v1/operations/{id}</c>.</param>
/// <param name="IsRepeat">The key was known: nothing new was begun.</param>
public sealed record WorkReply(Guid Subscription, Guid Operation, bool IsRepeat)
{
    internal static WorkReply Of(WorkStarted begun) => new(begun.Subscription.Value, begun.Operation.Value, begun.IsRepeat);
}

/// <summary>What a change would bring; nothing in it is guessed.</summary>
/// <param name="FromPlan">Code of the present plan.</param>
/// <param name="ToPlan">Code of the plan afterwards.</param>
/// <param name="YearlyBefore">Cost each year in yen, tax excluded; <c>null</c> = it was not kept.</param>
/// <param name="YearlyAfter">The same, from the moment on in which the vendor has made the change.</param>
/// <param name="ChangesParameters">Parameters are among what changes.</param>
/// <param name="AllowedByCatalog">Whether the vendor's catalog allows it; <c>null</c> = its catalog has not been read.</param>
/// <param name="Downtime">In the vendor's words; <c>null</c> = the vendor has not stated it.</param>
/// <param name="DataEffect">In the vendor's words; <c>null</c> = the vendor has not stated it.</param>
public sealed record ChangePreviewReply(
    string FromPlan, string ToPlan, long? YearlyBefore, long? YearlyAfter, bool ChangesParameters, bool? AllowedByCatalog, string? Downtime, string? DataEffect)
{
    internal static ChangePreviewReply Of(ChangePreview preview) => new(
        preview.From.Code, preview.To.Code, preview.YearlyBefore?.Amount, preview.YearlyAfter?.Amount, preview.ChangesParameters,
        preview.IsAllowed, preview.Downtime, preview.DataEffect);
}

/// <summary>One act and whether it is possible now.</summary>
/// <param name="Act">Which.</param>
/// <param name="IsPossible">Whether the client can do it now.</param>
/// <param name="Code">Why not: the code of the refusal; <c>null</c> = it is possible.</param>
/// <param name="Sentence">The same in the language of <c>Accept-Language</c>.</param>
public sealed record ActReply(LifeAct Act, bool IsPossible, string? Code, string? Sentence)
{
    internal static ActReply Of(ActSheet act) => new(act.Act, act.Refusal is null, act.Refusal?.Code, act.Refusal is { } why ? FaultText.Of(why) : null);
}

/// <summary>An upgrade that the vendor offers.</summary>
/// <param name="From">What runs now; <c>null</c> = the vendor did not tell.</param>
/// <param name="To">What it would be.</param>
/// <param name="Description">What it brings, in the vendor's words; <c>null</c> = it does not say.</param>
public sealed record UpgradeReply(string? From, string To, string? Description);

/// <summary>A suspension or resumption that did not reach the vendor; it holds all the same.</summary>
/// <param name="Outcome">What became of telling the vendor.</param>
/// <param name="Words">The vendor's own words; <c>null</c> = it gave none.</param>
/// <param name="At">When.</param>
public sealed record UntoldReply(UpdateEnd Outcome, string? Words, DateTimeOffset At);

/// <summary>What can be done with a subscription now.</summary>
/// <param name="Acts">Every act, and why it cannot be done where it cannot.</param>
/// <param name="Upgrade">What the vendor offers; <c>null</c> = nothing.</param>
/// <param name="BlockedSince">After a failed change the vendor lets nothing new connect; <c>null</c> = it does.</param>
/// <param name="RenewBefore">Before then the vendor wants credentials replaced, which happens by itself; <c>null</c> = it did not say.</param>
/// <param name="Untold">The last suspension or resumption did not reach the vendor; <c>null</c> = it did, or there was none.</param>
public sealed record ActsReply(
    IReadOnlyList<ActReply> Acts, UpgradeReply? Upgrade, DateTimeOffset? BlockedSince, DateTimeOffset? RenewBefore, UntoldReply? Untold)
{
    internal static ActsReply Of(SubscriptionActsSheet sheet) => new(
        [.. sheet.Acts.Select(ActReply.Of)],
        sheet.Upgrade is { } offer ? new UpgradeReply(offer.From, offer.To, offer.Words) : null,
        ReplyTime.At(sheet.BlockedSince), ReplyTime.At(sheet.RenewBefore),
        sheet.Untold is { } untold ? new UntoldReply(untold.Outcome, untold.Words, Tokyo.At(untold.At)) : null);
}
