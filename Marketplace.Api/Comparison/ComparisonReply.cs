using Catalog.Comparison;

namespace Marketplace.Api.Comparison;

/// <summary>One column: an offering and the plan that is compared, the cheapest for the municipality.</summary>
/// <param name="Offering">Code of the offering.</param>
/// <param name="Name">Japanese name.</param>
/// <param name="NameEn">English name.</param>
/// <param name="Vendor">Vendor code.</param>
/// <param name="IsOrderable">Can be ordered here.</param>
/// <param name="Plan">Code of the plan; <c>null</c> for one without plans.</param>
/// <param name="Cost">Five-year cost with every line; <c>null</c> without municipality or price.</param>
public sealed record ComparedOfferingReply(
    string Offering, string Name, string NameEn, string Vendor, bool IsOrderable, string? Plan, CostReply? Cost);

/// <summary>One cell: an amount, a yes or no, or words; all <c>null</c> = not stated.</summary>
/// <param name="Amount">Whole yen.</param>
/// <param name="Holds">Yes or no.</param>
/// <param name="Words">Values as stated, one a line.</param>
/// <param name="WordsEn">The English wording where it differs.</param>
public sealed record ComparisonCellReply(long? Amount, bool? Holds, string? Words, string? WordsEn);

/// <summary>One row over all columns.</summary>
/// <param name="Group">Heading under which it stands.</param>
/// <param name="Row">What is compared.</param>
/// <param name="Differs">At least two columns say different things.</param>
/// <param name="Cells">One for each column, in its order.</param>
public sealed record ComparisonRowReply(ComparisonGroup Group, ComparisonRow Row, bool Differs, IReadOnlyList<ComparisonCellReply> Cells);

/// <summary>Two to six offerings side by side.</summary>
/// <param name="Municipality">For whom the cost was computed; <c>null</c> = for nobody.</param>
/// <param name="Population">Its people.</param>
/// <param name="Columns">The offerings in the order asked for.</param>
/// <param name="Rows">Rows in the order of their groups.</param>
public sealed record ComparisonReply(
    string? Municipality, int? Population, IReadOnlyList<ComparedOfferingReply> Columns, IReadOnlyList<ComparisonRowReply> Rows)
{
    internal static ComparisonReply Of(ComparisonTable table) => new(
        table.Town?.Code.Value, table.Town?.Population,
        [.. table.Columns.Select(column => new ComparedOfferingReply(
            column.Offering.Code, column.Offering.Name, column.Offering.NameEn, column.Offering.Vendor.Code, column.Offering.IsOrderable,
            column.Plan?.Code, CostReply.Of(column.Cost)))],
        [.. table.Rows.Select(row => new ComparisonRowReply(row.Group, row.Row, row.Differs,
            [.. row.Cells.Select(cell => new ComparisonCellReply(cell.Amount?.Amount, cell.Holds, cell.Words, cell.WordsEn))]))]);
}
