using Catalog.Provisioning.Checks;

namespace Marketplace.Api.Provisioning.Doctor.Rules;

/// <summary>One duty of a broker: its name (<see cref="BrokerRules"/> has the clause and the words), and how it is judged.</summary>
/// <param name="Name">Stable.</param>
/// <param name="Judge">Looks at the visit alone.</param>
internal sealed record Rule(string Name, Func<Visit, Ruling> Judge);

/// <summary>The judgement of one rule.</summary>
/// <param name="Expected">What the text asks for; <c>null</c> unless it failed.</param>
/// <param name="Seen">What was there instead; <c>null</c> unless it failed.</param>
/// <param name="Evidence">The exchanges that it rests on.</param>
internal sealed record Ruling(CheckVerdict Verdict, string? Expected, string? Seen, IReadOnlyList<Exchange> Evidence)
{
    /// <summary>Nothing was asked, or nothing came that could be judged; another rule says why.</summary>
    public static Ruling NotApplicable { get; } = new(CheckVerdict.NotApplicable, null, null, []);

    public static Ruling Pass(params IReadOnlyList<Exchange> evidence) => new(CheckVerdict.Pass, null, null, evidence);

    public static Ruling Fail(string expected, string seen, params IReadOnlyList<Exchange> evidence) => new(CheckVerdict.Fail, expected, seen, evidence);
}
