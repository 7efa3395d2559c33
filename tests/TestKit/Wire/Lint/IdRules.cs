namespace TestKit.Wire.Lint;

/// <summary>An id stands for one try, and for nothing else ever.</summary>
internal static class IdRules
{
    public static IReadOnlyList<LintRule> All { get; } =
    [
        LintRule.Each("id-is-guid", one => one.Call.IsOrder, one => Guid.TryParse(one.Call.Subject.Split('/')[^1], out _) ? null : "an id that can be guessed or may clash"),
        new("id-word-for-word", watched => watched.Subjects.SelectMany(subject => Orders(subject).Skip(1)
            .Where(again => !again.Request.Body.AsSpan().SequenceEqual(Orders(subject)[0].Request.Body))
            .Select(again => $"the id was used for another order before ({again})"))),
        new("id-not-after-deletion", watched => watched.Subjects.SelectMany(subject => subject
            .SkipWhile(one => !one.Call.IsDeletion).Where(one => one.Call.IsOrder)
            .Select(again => $"the id was deleted before ({again})"))),
        new("binding-id-once", watched => watched.Subjects.SelectMany(subject => Orders(subject).Where(one => one.Call.Act == OsbAct.Bind).SkipLast(1)
            .Where(first => first.AnsweredAt is null || Outcomes.OfOrder(first) != Outcome.Nothing)
            .Select(first => $"credentials may be shown only once, and were asked for again under the same id ({first})"))),
    ];

    private static Exchange[] Orders(IEnumerable<Exchange> subject) => [.. subject.Where(one => one.Call.IsOrder)];
}
