namespace TestKit.Wire.Lint;

/// <summary>Holds what the marketplace does at a broker against its duties as a platform (Open Service Broker API 2.17).</summary>
public static class Linter
{
    public static IReadOnlyList<LintRule> Rules { get; } =
    [
        .. HeaderRules.All, .. IdentityRules.All, .. BodyRules.All, .. AddressRules.All, .. PollRules.All, .. IdRules.All, .. OrphanRules.All,
        .. UpdateRules.All, .. PaceRules.All,
    ];

    /// <summary>Fails the test with every finding.</summary>
    public static void IsSilent(Watched watched)
    {
        var findings = Findings(watched);
        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }

    /// <returns>One line for each place where a duty was not kept.</returns>
    public static IReadOnlyList<string> Findings(Watched watched) =>
        [.. Rules.Where(rule => !(rule.NeedsMemory && watched.MayHaveForgotten)).SelectMany(rule => rule.Find(watched).Select(finding => $"{rule.Name}: {finding}"))];
}
