using Catalog.Offerings;

namespace Catalog.Comparison;

/// <summary>Under which heading a row stands.</summary>
public enum ComparisonGroup
{
    Cost,
    Standard,
    Link,
    Network,
    Exit,
    Support,
}

/// <summary>What a row compares; the screen and the API name it from this.</summary>
public enum ComparisonRow
{
    Plan,
    FiveYearGross,
    FiveYearNet,
    FiveYearTax,
    Initial,
    Migration,
    Monthly,
    CloudShare,
    Line,
    ExitCost,
    Options,
    OptionCost,
    Systems,
    Certificates,
    Provides,
    Consumes,
    LinkFit,
    Zones,
    Cloud,
    ServesTown,
    SecurityMarks,
    DataFormat,
    NoticeDays,
    ErasureCertificate,
    RetentionDays,
    Support,
    Accessibility,
    MandatoryPoints,
    SecurityScope,
    Ladder,
}

/// <summary>One cell: an amount, a yes or no, or words; all <c>null</c> = not stated.</summary>
/// <param name="Amount">Whole yen.</param>
/// <param name="Holds">Yes or no.</param>
/// <param name="Words">Values as stated, in a stable order.</param>
/// <param name="WordsEn">The English wording where it differs.</param>
public sealed record ComparisonCell(Yen? Amount = null, bool? Holds = null, string? Words = null, string? WordsEn = null)
{
    /// <summary>Each system that the municipality already has, and whether it could be linked; empty in every row but the link fit.</summary>
    public IReadOnlyList<OwnLink> Links { get; init; } = [];

    public bool IsStated => Amount is not null || Holds is not null || Words is not null || Links.Count > 0;

    public bool Equals(ComparisonCell? other) => other is not null
        && (Amount, Holds, Words, WordsEn) == (other.Amount, other.Holds, other.Words, other.WordsEn) && Links.SequenceEqual(other.Links);

    public override int GetHashCode() => HashCode.Combine(Amount, Holds, Words, WordsEn, Links.Count);
}

/// <summary>One row over all columns.</summary>
public sealed record ComparedRow(ComparisonGroup Group, ComparisonRow Row, IReadOnlyList<ComparisonCell> Cells)
{
    /// <summary>At least two columns say different things.</summary>
    public bool Differs => Cells.Distinct().Skip(1).Any();
}

/// <summary>One column: the offering and the plan that is compared, with its cost for the municipality.</summary>
/// <param name="Chosen">The chosen options of this plan; they are in the cost.</param>
public sealed record ComparedOffering(OfferingSheet Offering, PlanSheet? Plan, IReadOnlyList<PlanOption> Chosen)
{
    public TownCost? Cost => Plan?.Cost;
}

/// <summary>Two to six offerings side by side (比較表).</summary>
public sealed record ComparisonTable(TownView? Town, IReadOnlyList<ComparedOffering> Columns, IReadOnlyList<ComparedRow> Rows)
{
    /// <summary>Rows that differ first, otherwise in the order of the groups.</summary>
    public IReadOnlyList<ComparedRow> DifferencesFirst =>
        [.. Rows.OrderBy(row => row.Differs ? 0 : 1).ThenBy(row => row.Group)];
}
