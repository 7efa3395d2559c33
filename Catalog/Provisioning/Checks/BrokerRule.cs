using System.Globalization;
using System.Resources;

namespace Catalog.Provisioning.Checks;

/// <summary>How strongly the text asks for it (強さ).</summary>
public enum RuleStrength
{
    /// <summary>必須: the specification says MUST.</summary>
    Must,
    /// <summary>推奨: the specification says SHOULD or RECOMMENDED.</summary>
    Should,
    /// <summary>取決め: the specification leaves it open; this marketplace needs it.</summary>
    Profile,
}

/// <summary>A rule that a broker is checked against (診断項目).</summary>
/// <param name="Name">Stable.</param>
/// <param name="Clause">Chapter of the Open Service Broker API 2.17, or of the marketplace's profile.</param>
/// <param name="Strength">How strongly that text asks for it; a finding is one whatever the strength.</param>
public sealed record BrokerRule(string Name, string Clause, RuleStrength Strength = RuleStrength.Must)
{
    private static readonly ResourceManager Words = new("Catalog.Provisioning.Checks.BrokerRuleText", typeof(BrokerRule).Assembly);

    public string Title(CultureInfo? culture = null) => Word("title", culture);

    /// <summary>Why the rule is there: what goes wrong for the municipality when it is broken.</summary>
    public string Why(CultureInfo? culture = null) => Word("why", culture);

    /// <summary>What the vendor's engineer does about a finding.</summary>
    public string Remedy(CultureInfo? culture = null) => Word("remedy", culture);

    /// <summary>Whether all its words are there in exactly this language.</summary>
    public bool Speaks(CultureInfo culture) => ((string[])["title", "why", "remedy"]).All(part =>
        !string.IsNullOrWhiteSpace(Words.GetResourceSet(culture, createIfNotExists: true, tryParents: false)?.GetString($"{Name}.{part}")));

    private string Word(string part, CultureInfo? culture) => Words.GetString($"{Name}.{part}", culture ?? CultureInfo.CurrentUICulture) ?? Name;
}
