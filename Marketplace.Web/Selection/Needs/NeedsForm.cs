using Catalog;
using Catalog.Offerings;
using Catalog.Selection;
using Catalog.Selection.Needs;
using Catalog.Standards;

namespace Marketplace.Web.Selection.Needs;

/// <summary>A thing that is asked for, or not: a requirement row or an interface.</summary>
public sealed class AskedRow
{
    /// <summary>Name of the interface, or part and number of the row as <c>Function:0190001</c>.</summary>
    public string? Key { get; set; }

    /// <summary>Empty = not asked for.</summary>
    public NeedStrength? Strength { get; set; }
}

/// <summary>A posted sitting of the guided needs; the steps differ in which fields they fill.</summary>
public sealed class NeedsForm
{
    public int? SeenVersion { get; set; }

    public int? Area { get; set; }

    public List<string>? Systems { get; set; }

    /// <summary>Business system and version of its specification, such as <c>019@1.1</c>.</summary>
    public string? Spec { get; set; }

    public List<AskedRow>? Rows { get; set; }

    public List<NetworkZone>? Zones { get; set; }

    public NeedStrength? Strength { get; set; }

    public string? Population { get; set; }

    public string? Initial { get; set; }

    public string? Yearly { get; set; }

    public DateOnly? StartOn { get; set; }

    public DateOnly? DecideBy { get; set; }

    public string? Words { get; set; }

    /// <summary>Where to go afterwards, see <see cref="Later"/>; otherwise on to the next question.</summary>
    public string? Then { get; set; }

    /// <summary>Keep it and go back to the case.</summary>
    public const string Later = "later";

    /// <summary>The answer of a step as typed, on top of what is known.</summary>
    public NeedAnswers Answers(NeedStep step, NeedSheet known)
    {
        ArgumentNullException.ThrowIfNull(known);
        return step switch
        {
            NeedStep.Scope => new NeedAnswers(Scope: new ScopeNeed(Area, Systems ?? [])),
            NeedStep.Requirements => new NeedAnswers(Requirements: Requirements(known.Requirements ?? new RequirementsNeed([]))),
            NeedStep.Network => new NeedAnswers(Network: new NetworkNeed([.. (Zones ?? []).Distinct().Order()], Strength ?? NeedStrength.Must)),
            NeedStep.Links => new NeedAnswers(Links: new LinksNeed([.. Asked().Select(row => new LinkNeed(row.Key!, row.Strength!.Value))])),
            NeedStep.Size => new NeedAnswers(Size: new SizeNeed((int)Math.Clamp(WholeNumber.Read(Population) ?? WholeNumber.NotOne, WholeNumber.NotOne, int.MaxValue))),
            NeedStep.Budget => new NeedAnswers(Budget: new BudgetNeed(Amount(Initial), Amount(Yearly))),
            NeedStep.Dates => new NeedAnswers(Dates: new DatesNeed(StartOn, DecideBy)),
            _ => new NeedAnswers(Wishes: new WishesNeed((Words ?? string.Empty).Trim())),
        };
    }

    /// <summary>The rows of the sitting; rows of others stay as they are. Without a specification: none is asked for.</summary>
    private RequirementsNeed Requirements(RequirementsNeed known)
    {
        if (Spec?.Split('@') is not [var system, var version])
        {
            return known;
        }

        var before = known.Of(system) is { } same && same.Version == version ? same : new SpecNeed(system, version, []);
        return known.With(before.With((Rows ?? []).Select(row => (Row: RequirementKey.Read(row.Key), row.Strength)).Where(row => row.Row is not null)
            .ToDictionary(row => row.Row!.Value, row => row.Strength)));
    }

    private IEnumerable<AskedRow> Asked() => (Rows ?? []).Where(row => row is { Key: not null, Strength: not null }).OrderBy(row => row.Key, StringComparer.Ordinal);

    private static Yen? Amount(string? typed) => WholeNumber.Read(typed) is { } amount ? new Yen(amount) : null;
}

/// <summary>Part and number of a requirement in one field.</summary>
internal static class RequirementKey
{
    public static string Write(SpecPart part, string number) => $"{part}:{number}";

    public static (SpecPart Part, string Number)? Read(string? key) =>
        key?.Split(':', 2) is [var part, var number] && Enum.TryParse<SpecPart>(part, out var known) ? (known, number) : null;
}
