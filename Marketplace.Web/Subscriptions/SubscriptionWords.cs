using System.Globalization;
using Catalog.Provisioning;
using Catalog.Subscriptions;
using Marketplace.Web.Language;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Subscriptions;

/// <summary>States, steps and spans of time in the reader's words.</summary>
internal static class SubscriptionWords
{
    public static string State(IStringLocalizer<SubscriptionsText> text, SubscriptionState state) => text["State" + state];

    /// <summary>The look of a state's mark; the word says it, the colour only helps.</summary>
    public static string Mark(SubscriptionState state) => state switch
    {
        SubscriptionState.Active => "good",
        SubscriptionState.Failed => "bad",
        SubscriptionState.Ended => "",
        _ => "wait",
    };

    /// <summary>What happens at this moment, in one sentence.</summary>
    public static string Says(IStringLocalizer<SubscriptionsText> text, SubscriptionProgress progress) => progress switch
    {
        { IsWorking: true } => SaysWho(text, progress),
        { Subscription.State: SubscriptionState.Ending } => text[nameof(SubscriptionsText.SayEnding)],
        { Subscription.State: SubscriptionState.Active } => text[nameof(SubscriptionsText.SayReady)],
        { Subscription.State: SubscriptionState.Failed } => text[nameof(SubscriptionsText.SayFailed)],
        { Subscription.State: SubscriptionState.Suspended } => text[nameof(SubscriptionsText.SaySuspended)],
        { Subscription.State: SubscriptionState.Ended } => text[nameof(SubscriptionsText.SayEnded)],
        _ => SaysWho(text, progress),
    };

    private static string SaysWho(IStringLocalizer<SubscriptionsText> text, SubscriptionProgress progress) => progress switch
    {
        { Operation.Current.WaitingOnVendor: { } vendor } => text[nameof(SubscriptionsText.SayWaiting), Cultures.Pick(vendor.Name, vendor.NameEn)],
        { Operation.Current: { WaitingOn: WaitingOn.Town, Kind: StepKind.RegisterClient or StepKind.ProbeSignIn } } => text[nameof(SubscriptionsText.SayWaitingIssuer)],
        { Operation.Current.WaitingOn: WaitingOn.Town } => text[nameof(SubscriptionsText.SayWaitingTown)],
        { Operation.Current.WaitingOn: WaitingOn.Day } => text[nameof(SubscriptionsText.SayWaitingDay)],
        { Operation.Current.WaitingOn: WaitingOn.OtherWork } => text[nameof(SubscriptionsText.SayAfterOtherWork)],
        { Operation.Current.State: StepState.Working } => text[nameof(SubscriptionsText.SayWorking)],
        _ => text[nameof(SubscriptionsText.SayQueued)],
    };

    public static string Step(IStringLocalizer<SubscriptionsText> text, StepSheet step, SubscriptionProgress progress) => step switch
    {
        { Kind: StepKind.CreateTenant } => text[
            nameof(SubscriptionsText.StepCreateTenant), Cultures.Pick(progress.Subscription.VendorName, progress.Subscription.VendorNameEn)],
        { Kind: StepKind.RotateLink, Link: { } link } when progress.LinkedNames.TryGetValue(link, out var other) =>
            text[nameof(SubscriptionsText.StepRotateLinkTo), Cultures.Pick(other.Name, other.NameEn)],
        { Kind: StepKind.WireLink, Link: { } link } when progress.LinkedNames.TryGetValue(link, out var other) =>
            text[nameof(SubscriptionsText.StepWireLinkTo), Cultures.Pick(other.Name, other.NameEn)],
        _ => text["Step" + step.Kind],
    };

    public static string Span(IStringLocalizer<SubscriptionsText> text, TimeSpan span) => span switch
    {
        { TotalMinutes: < 1 } => text[nameof(SubscriptionsText.Seconds), Math.Max(span.Seconds, 0)],
        { TotalHours: < 1 } => text[nameof(SubscriptionsText.Minutes), span.Minutes, span.Seconds],
        { TotalDays: < 1 } => text[nameof(SubscriptionsText.Hours), span.Hours, span.Minutes],
        _ => text[nameof(SubscriptionsText.DaysHours), span.Days.ToString(CultureInfo.InvariantCulture), span.Hours],
    };

    public static string NextTry(IStringLocalizer<SubscriptionsText> text, DateTimeOffset next, DateTimeOffset now) => next - now < TimeSpan.FromSeconds(5)
        ? text[nameof(SubscriptionsText.NextTrySoon)]
        : text[nameof(SubscriptionsText.NextTryIn), Span(text, next - now)];
}
