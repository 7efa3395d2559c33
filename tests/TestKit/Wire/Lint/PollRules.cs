using System.Globalization;

namespace TestKit.Wire.Lint;

/// <summary>How work that takes its time is followed.</summary>
internal static class PollRules
{
    private static readonly TimeSpan Coarseness = TimeSpan.FromMilliseconds(50);

    public static IReadOnlyList<LintRule> All { get; } =
    [
        new("poll-echo", watched => Polls(watched).SelectMany(work => work.Polls.Where(poll => !IsEcho(poll.Call, Outcomes.OperationOf(work.Begun)))
            .Select(poll => $"operation is not echoed as it was given ({poll})"))),
        new("poll-only-work", watched => Strays(watched).Select(poll => $"nothing is in progress there ({poll})")) { NeedsMemory = true },
        new("poll-plan", watched => Polls(watched).Where(work => work.Begun.Call.Act == OsbAct.Update)
            .SelectMany(work => work.Polls.Where(poll => PlanBefore(watched, work.Begun) is { } plan && poll.Call.Query("plan_id") != plan))
            .Select(poll => $"not the plan before the update ({poll})")),
        new("retry-after", watched => Polls(watched).SelectMany(work => Hasty([work.Begun, .. work.Polls]))) { NeedsMemory = true },
        new("retry-after-refusal", watched => watched.Subjects.SelectMany(subject => Hasty(
            [.. subject.Where(one => one.Call.IsDeed)], one => one.Answer?.Status is 429 or 422 or 503))) { NeedsMemory = true },
    ];

    /// <summary>What the specification calls the plan of a poll: the one before the update, however often that was repeated.</summary>
    public static string? PlanBefore(Watched watched, Exchange update)
    {
        var first = FirstOf(watched, update);
        return watched.Exchanges.Where(one => one.Call.Instance == update.Call.Instance && one.At < first.At).Select(one => PlanOf(watched, one)).LastOrDefault(plan => plan is not null);
    }

    /// <summary>What is known of the plan from then on: as it was ordered, changed, or shown.</summary>
    private static string? PlanOf(Watched watched, Exchange one) => one.Call.Act switch
    {
        OsbAct.Create => (string?)one.Request.Json?["plan_id"],
        OsbAct.Update when Ended(watched, one) => (string?)one.Request.Json?["plan_id"],
        OsbAct.Fetch when one.Answer is { Status: 200, Json: { } shown } => (string?)shown["plan_id"],
        _ => null,
    };

    /// <summary>The same request in a row is one update that is repeated.</summary>
    private static Exchange FirstOf(Watched watched, Exchange update) => watched.Exchanges
        .Where(one => one.Call.Act == OsbAct.Update && one.Call.Instance == update.Call.Instance).TakeWhile(one => !ReferenceEquals(one, update)).Reverse()
        .TakeWhile(one => one.Request.Body.AsSpan().SequenceEqual(update.Request.Body)).LastOrDefault() ?? update;

    private static bool Ended(Watched watched, Exchange update) => update.Answer is { Status: 200, Json: not null }
        || Polls(watched).Any(work => ReferenceEquals(work.Begun, update) && work.Polls.Any(poll => Outcomes.StateOf(poll) == "succeeded"));

    /// <summary>Each piece of work that a broker began, with the looks at it until the next deed there.</summary>
    private static IEnumerable<(Exchange Begun, IReadOnlyList<Exchange> Polls)> Polls(Watched watched) =>
        from subject in watched.Subjects
        from begun in subject
        where Outcomes.BeginsWork(begun)
        select (begun, (IReadOnlyList<Exchange>)[.. subject.SkipWhile(one => !ReferenceEquals(one, begun)).Skip(1)
            .TakeWhile(one => !one.Call.IsDeed || one.Answer is null).Where(one => one.Call.IsPoll)]);

    private static IEnumerable<Exchange> Strays(Watched watched)
    {
        foreach (var subject in watched.Subjects)
        {
            Exchange? work = null;
            foreach (var one in subject)
            {
                if (one.Call.IsPoll && work is null)
                {
                    yield return one;
                }

                work = Outcomes.BeginsWork(one) ? one
                    : one.Call.IsPoll && work is not null && IsEnd(one, work) ? null
                    : one.Call.IsDeed && one.Answer is not null and not { Status: >= 400 and < 500 } ? null
                    : work;
            }
        }
    }

    private static bool IsEnd(Exchange poll, Exchange work) =>
        Outcomes.StateOf(poll) is "succeeded" or "failed" || (poll.Answer?.Status == 410 && work.Call.IsDeletion);

    /// <summary>An empty word may be sent back or left out.</summary>
    private static bool IsEcho(OsbCall poll, string? operation) => operation is { Length: > 0 }
        ? poll.Raw("operation") is { } raw && raw == Uri.EscapeDataString(operation)
        : poll.Raw("operation") is null or "";

    private static IEnumerable<string> Hasty(Exchange[] calls, Func<Exchange, bool>? counts = null)
    {
        for (var next = 1; next < calls.Length; next++)
        {
            var (before, after) = (calls[next - 1], calls[next]);
            if (counts?.Invoke(before) != false && Asked(before) is { } asked && after.At - before.AnsweredAt!.Value < asked - Coarseness)
            {
                yield return $"asked to wait {asked.TotalSeconds.ToString(CultureInfo.InvariantCulture)} s ({after})";
            }
        }
    }

    private static TimeSpan? Asked(Exchange one) =>
        double.TryParse(one.Answer?.Header("Retry-After"), NumberStyles.Number, CultureInfo.InvariantCulture, out var seconds)
            ? TimeSpan.FromSeconds(Math.Clamp(seconds, 1, 3600)) : null;
}
