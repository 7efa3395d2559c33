namespace TestKit.Wire.Lint;

/// <summary>One duty of a platform, and how to find where it was not kept.</summary>
/// <param name="Name">Stable, for tests and findings.</param>
/// <param name="Find">One sentence a finding.</param>
public sealed record LintRule(string Name, Func<Watched, IEnumerable<string>> Find)
{
    /// <summary>Nobody can keep it who has died, or whose database has failed, between an answer and its saving.</summary>
    public bool NeedsMemory { get; init; }

    /// <summary>A duty that each call keeps or breaks by itself.</summary>
    internal static LintRule Each(string name, Func<Exchange, bool> applies, Func<Exchange, string?> wrong) => new(
        name, watched => from exchange in watched.Exchanges where applies(exchange) let finding = wrong(exchange) where finding is not null select $"{finding} ({exchange})");
}
