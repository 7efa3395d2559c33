namespace TestKit.Wire.Lint;

/// <summary>What must be deleted is deleted, what must not is not, and in the right order.</summary>
internal static class OrphanRules
{
    public static IReadOnlyList<LintRule> All { get; } =
    [
        new("orphan-deleted", watched => !watched.IsOver ? [] : watched.Subjects
            .Where(subject => MustGo(subject) && !IsGone(subject)).Select(subject => $"{subject.Key} may be there and was not seen to be gone")),
        new("deletion-ends", watched => !watched.IsOver ? [] : watched.Subjects
            .Where(subject => subject.Any(one => one.Call.IsDeletion) && !IsGone(subject)).Select(subject => $"the deletion of {subject.Key} was given up")),
        new("nothing-deleted-that-never-was", watched => watched.Subjects.SelectMany(subject => subject
            .Where(deletion => deletion.Call.IsDeletion && !MayBeThere(subject.TakeWhile(one => !ReferenceEquals(one, deletion))))
            .Select(deletion => $"nothing can be there ({deletion})"))) { NeedsMemory = true },
        new("unbind-first", watched => watched.Of(OsbAct.Delete).SelectMany(deletion => LeftBindings(watched, deletion)
            .Select(binding => $"binding {binding} may still be there ({deletion})"))),
        new("no-wait-no-delete", watched => watched.Exchanges
            .Where(one => one.Call.IsOrder && one.Answer is { Status: 422, Json: { } body } && (string?)body["error"] == "ConcurrencyError")
            .SelectMany(busy => watched.Exchanges.SkipWhile(one => !ReferenceEquals(one, busy)).Skip(1)
                .Where(one => one.Call.Subject == busy.Call.Subject && one.Call.IsDeed).Take(1).Where(next => next.Call.IsDeletion))
            .Select(next => $"deleted although the broker only asked to wait ({next})")) { NeedsMemory = true },
    ];

    /// <summary>By the last order, or by work on it that failed. Who lost that word and asked again goes by the answer that it got then.</summary>
    private static bool MustGo(IEnumerable<Exchange> subject)
    {
        var since = subject.Reverse().TakeWhile(one => !one.Call.IsOrder).ToArray();
        return subject.LastOrDefault(one => one.Call.IsOrder) is { } order && (Outcomes.OfOrder(order) == Outcome.MustGo
            || (Outcomes.BeginsWork(order) && since.Reverse().TakeWhile(one => !one.Call.IsDeed)
                .Select(Outcomes.StateOf).LastOrDefault(state => state is "failed" or "succeeded") == "failed"));
    }

    private static bool MayBeThere(IEnumerable<Exchange> before) =>
        before.Any(one => one.Call.IsOrder && Outcomes.OfOrder(one) != Outcome.Nothing);

    private static bool IsGone(IEnumerable<Exchange> subject)
    {
        var deletion = subject.LastOrDefault(one => one.Call.IsDeletion && one.Answer?.Status is 200 or 202 or 410);
        return deletion is not null && (deletion.Answer!.Status != 202 || subject.Any(one =>
            one.Call.IsPoll && one.At > deletion.At && (one.Answer?.Status == 410 || Outcomes.StateOf(one) == "succeeded")));
    }

    private static IEnumerable<string> LeftBindings(Watched watched, Exchange deletion) =>
        from subject in watched.Exchanges.TakeWhile(one => !ReferenceEquals(one, deletion))
            .Where(one => one.Call.Binding.Length > 0 && one.Call.Instance == deletion.Call.Instance).GroupBy(one => one.Call.Binding)
        where MayBeThere(subject) && !IsGone(subject)
        select subject.Key;
}
