namespace TestKit.Wire.Lint;

/// <summary>What stands in the address, and what must not.</summary>
internal static class AddressRules
{
    public static IReadOnlyList<LintRule> All { get; } =
    [
        LintRule.Each("known-call", _ => true, one => one.Call.Act == OsbAct.Other ? "no call of the specification" : null),
        LintRule.Each("accepts-incomplete", one => one.Call.IsDeed, one => one.Call.Query("accepts_incomplete") == "true" ? null : "it does not say that it can wait"),
        LintRule.Each("accepts-incomplete-nowhere-else", one => !one.Call.IsDeed, one => one.Call.Raw("accepts_incomplete") is null ? null : "nothing to wait for"),
        LintRule.Each("delete-hints", one => one.Call.IsDeletion || one.Call.IsPoll, one =>
            one.Call.Query("service_id") is { Length: > 0 } && one.Call.Query("plan_id") is { Length: > 0 } ? null : "no service_id or no plan_id"),
        new("hints-as-ordered", watched => watched.Exchanges.GroupBy(one => one.Call.Instance).SelectMany(OtherThanOrdered)),
        LintRule.Each("percent-encoded", _ => true, one => one.Request.Target.All(IsPlain) ? null : "characters that must be percent-encoded"),
    ];

    /// <summary>The plan may be any that this instance was ordered in or changed to.</summary>
    private static IEnumerable<string> OtherThanOrdered(IGrouping<string, Exchange> instance)
    {
        var orders = instance.Where(one => one.Call.Act is OsbAct.Create or OsbAct.Update).Select(one => one.Request.Json).OfType<System.Text.Json.Nodes.JsonObject>().ToArray();
        var services = orders.Select(body => (string?)body["service_id"]).ToHashSet();
        var plans = orders.Select(body => (string?)body["plan_id"]).OfType<string>().ToHashSet();
        return orders.Length == 0 ? [] : instance
            .Where(one => (one.Call.Query("service_id") is { } service && !services.Contains(service)) || (one.Call.Query("plan_id") is { } plan && !plans.Contains(plan)))
            .Select(one => $"another service or plan than was ordered ({one})");
    }

    /// <summary>What RFC 3986 leaves as it is in a path and a query.</summary>
    private static bool IsPlain(char letter) => char.IsAsciiLetterOrDigit(letter) || "-._~/?&=%".Contains(letter, StringComparison.Ordinal);
}
