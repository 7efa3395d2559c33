using System.Globalization;

namespace Catalog.Subscriptions.Leaving;

/// <summary>Refusals of leaving; sentences in SubscriptionsFaults.resx.</summary>
public static class LeavingFaults
{
    public static Fault AlreadyLeaving(SubscriptionId id) => new("subscriptions.already-leaving", FaultKind.Conflict, id.Value.ToString());

    public static Fault NotLeaving(SubscriptionId id) => new("subscriptions.not-leaving", FaultKind.Conflict, id.Value.ToString());

    public static Fault NothingToLeave(SubscriptionId id) => new("subscriptions.nothing-to-leave", FaultKind.Conflict, id.Value.ToString());

    public static Fault NoReason { get; } = new Fault("subscriptions.leaving-without-reason", FaultKind.Invalid).On("reason");

    public static Fault LastDayOutOfRange(DateOnly first, DateOnly last) =>
        new Fault("subscriptions.last-day-out-of-range", FaultKind.Invalid, Iso(first), Iso(last)).On("lastDay");

    public static Fault HoldOutOfRange(DateOnly first, DateOnly last) =>
        new Fault("subscriptions.hold-out-of-range", FaultKind.Invalid, Iso(first), Iso(last)).On("holdUntil");

    /// <param name="level">The level of the ladder that the newest check found.</param>
    public static Fault NoExport(string offering, int level) =>
        new Fault("subscriptions.no-export", FaultKind.Conflict, offering, level.ToString(CultureInfo.InvariantCulture)).On("withoutExport");

    public static Fault NoWordsForNoExport { get; } = new Fault("subscriptions.without-export-needs-words", FaultKind.Invalid).On("withoutExport");

    public static Fault WordsTooLong(string field, int limit) =>
        new Fault("subscriptions.words-too-long", FaultKind.Invalid, limit.ToString(CultureInfo.InvariantCulture)).On(field);

    public static Fault HoldsIndividualNumber(string field) => new Fault("subscriptions.holds-individual-number", FaultKind.Invalid).On(field);

    public static Fault ExportAlreadyVerified(SubscriptionId id) => new("subscriptions.export-already-verified", FaultKind.Conflict, id.Value.ToString());

    public static Fault NoFile(SubscriptionId id) => new("subscriptions.no-file", FaultKind.NotFound, id.Value.ToString());

    public static Fault NoKeysHere { get; } = new("subscriptions.no-keys-here", FaultKind.Unavailable);

    public static Fault AnotherFile(string sha256) => new Fault("subscriptions.another-file", FaultKind.Conflict, sha256).On("sha256");

    public static Fault DeletionBegun(DateTimeOffset since) =>
        new("subscriptions.deletion-begun", FaultKind.Conflict, Minute(since));

    public static Fault NotErased(SubscriptionId id) => new("subscriptions.not-erased", FaultKind.NotFound, id.Value.ToString());

    /// <summary>A person gave the clean-up up; there will be no certificate.</summary>
    public static Fault ErasureNotCertified(DateTimeOffset since, string by, string words) =>
        new("subscriptions.erasure-not-certified", FaultKind.NotFound, Minute(since), by, words);

    private static string Minute(DateTimeOffset time) => Tokyo.At(time).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static string Iso(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
