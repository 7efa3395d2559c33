namespace TestKit.Wire.Lint;

/// <summary>A broker is not hammered.</summary>
internal static class PaceRules
{
    private const int Most = 4;

    public static IReadOnlyList<LintRule> All { get; } =
    [
        new("pace", watched => watched.Exchanges
            .GroupBy(one => (one.Request.Method, one.Request.Target, Body: Convert.ToBase64String(one.Request.Body)))
            .Select(same => same.Select(one => one.At).ToArray())
            .Where(times => times.Where((at, index) => index + Most < times.Length && times[index + Most] - at < watched.Second).Any())
            .Select(times => $"the same request more than {Most} times in a second, {times.Length} in all")),
    ];
}
