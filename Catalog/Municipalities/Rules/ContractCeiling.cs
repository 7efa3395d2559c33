using Catalog.Seeding;

namespace Catalog.Municipalities.Rules;

/// <summary>The most that a body's own rule may name as its small-sum limit (随意契約によることができる額の上限).</summary>
/// <param name="Kind">Kind of contract.</param>
/// <param name="Group">For which bodies.</param>
/// <param name="From">First day; <c>null</c> = since before this record begins.</param>
/// <param name="To">Last day; <c>null</c> = still in force.</param>
/// <param name="Amount">Tax included; <c>null</c> = the marketplace does not know it and says so, it never guesses.</param>
/// <param name="Source">Where it stands.</param>
public sealed record ContractCeiling(ContractKind Kind, BodyGroup Group, DateOnly? From, DateOnly? To, Yen? Amount, string Source)
{
    /// <summary>All of them; the periods of one kind and group follow each other without a gap.</summary>
    public static IReadOnlyList<ContractCeiling> All { get; } = [.. FactFile.Rows("Municipalities", "contract-ceilings.tsv").Select(Read)];

    public static ContractCeiling On(ContractKind kind, BodyGroup group, DateOnly day) => During(kind, group, day, day).Single();

    /// <summary>Those that are in force on any day of a period.</summary>
    /// <param name="to">Last day; <c>null</c> = open.</param>
    public static IReadOnlyList<ContractCeiling> During(ContractKind kind, BodyGroup group, DateOnly from, DateOnly? to) =>
    [
        .. All.Where(each => each.Kind == kind && each.Group == group
            && (each.To is not { } last || last >= from) && (each.From is not { } first || to is not { } end || first <= end)),
    ];

    private static ContractCeiling Read(FactRow row) => new(
        Enum.Parse<ContractKind>(row["kind"]), Enum.Parse<BodyGroup>(row["group"]), row.MaybeDay("valid_from"), row.MaybeDay("valid_to"),
        row.Maybe("ceiling") is null ? null : new Yen(row.Number("ceiling")), row["source"]);
}
