using Catalog.Municipalities;
using Catalog.Subscriptions;

namespace Catalog.Selection.Calendar;

/// <summary>What a line of the calendar is about.</summary>
public enum CalendarEntryKind
{
    /// <summary>予算編成: a stage of the body's budget.</summary>
    Budget,
    /// <summary>選定案件: a stage of a case.</summary>
    Case,
    /// <summary>再選定を始める日</summary>
    Recompete,
    /// <summary>契約期間の終わり</summary>
    TermEnds,
}

/// <summary>One line of the calendar.</summary>
/// <param name="Stage">For budget and cases.</param>
/// <param name="IsOwn">The day comes from the body's own rule.</param>
/// <param name="Title">Of the case, or Japanese name of the offering; <c>null</c> for the budget.</param>
/// <param name="TitleEn">English name of the offering.</param>
/// <param name="Case">For cases, and for a subscription that is competed anew already.</param>
/// <param name="Subscription">For terms.</param>
public sealed record CalendarEntry(
    DateOnly Day, CalendarEntryKind Kind, CalendarStage? Stage, bool IsOwn, string? Title, string? TitleEn, SelectionId? Case, SubscriptionId? Subscription);

/// <summary>A subscription with its end and what follows it.</summary>
/// <param name="Reopened">The case that competes it anew; <c>null</c> = none yet.</param>
public sealed record EndingSubscription(
    SubscriptionId Id, string Offering, string OfferingName, string OfferingNameEn, SubscriptionTerm Term, SelectionId? Reopened);

/// <summary>The months ahead of one body.</summary>
/// <param name="From">First day shown.</param>
/// <param name="To">Last day shown.</param>
/// <param name="Entries">By day.</param>
/// <param name="Ending">All running subscriptions by their end, also those that end later.</param>
public sealed record TownCalendar(
    MunicipalityCode Municipality, DateOnly From, DateOnly To, IReadOnlyList<CalendarEntry> Entries, IReadOnlyList<EndingSubscription> Ending);

/// <summary>The stages of one case.</summary>
/// <param name="StartsOn"><c>null</c> = no start is planned yet.</param>
/// <param name="Next">What is due next; <c>null</c> = nothing any more.</param>
public sealed record CaseCalendar(DateOnly? StartsOn, DateOnly Today, IReadOnlyList<DatedStage> Stages, DatedStage? Next);
