using Catalog.Comparison;

namespace Marketplace.Api.Comparison;

/// <summary>One column: an offering and the plan that is compared, the cheapest for the municipality.</summary>
/// <param name="Offering">Code of the offering.</param>
/// <param name="Name">Japanese name.</param>
/// <param name="NameEn">English name.</param>
/// <param name="Vendor">Vendor code.</param>
/// <param name="IsOrderable">Can be ordered here.</param>
/// <param name="Plan">Code of the plan; <c>null</c> for one without plans.</param>
/// <param name="Options">Codes of the chosen options that the cost holds.</param>
/// <param name="Cost">Five-year cost with every line; <c>null</c> without municipality or price.</param>
public sealed record ComparedOfferingReply(
    string Offering, string Name, string NameEn, string Vendor, bool IsOrderable, string? Plan, IReadOnlyList<string> Options, CostReply? Cost);

/// <summary>One of the municipality's own systems as the other end of a link.</summary>
/// <param name="Offering">Code of the system in use.</param>
/// <param name="Name">Its Japanese name.</param>
/// <param name="NameEn">Its English name.</param>
/// <param name="Interface">Interface by which it can be linked, or whose versions differ; <c>null</c> = there is none in common.</param>
/// <param name="Version">Version of the link; <c>null</c> = none is possible.</param>
/// <param name="Misfit">Why none is possible; <c>null</c> = one is.</param>
/// <param name="OfferedVersions">Where versions differ, those of the compared offering.</param>
/// <param name="OwnVersions">Where versions differ, those of the system in use.</param>
public sealed record OwnLinkReply(
    string Offering, string Name, string NameEn, string? Interface, string? Version, LinkMisfit? Misfit, string? OfferedVersions, string? OwnVersions)
{
    internal static OwnLinkReply Of(OwnLink link) => new(
        link.Offering, link.Name, link.NameEn, link.Fit?.Interface ?? link.Interface, link.Fit?.Version, link.Misfit, link.OfferedVersions, link.OwnVersions);
}

/// <summary>One cell: an amount, a yes or no, or words; all <c>null</c> = not stated.</summary>
/// <param name="Amount">Whole yen.</param>
/// <param name="Holds">Yes or no.</param>
/// <param name="Words">Values as stated, one a line.</param>
/// <param name="WordsEn">The English wording where it differs.</param>
/// <param name="Links">In the row linkFit each system that the municipality already has; empty in every other row, and for everybody else.</param>
public sealed record ComparisonCellReply(long? Amount, bool? Holds, string? Words, string? WordsEn, IReadOnlyList<OwnLinkReply> Links);

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
/// <param name="Requirements">Every requirement of the specification that was asked for; <c>null</c> without one.</param>
public sealed record ComparisonReply(
    string? Municipality, int? Population, IReadOnlyList<ComparedOfferingReply> Columns, IReadOnlyList<ComparisonRowReply> Rows,
    RequirementComparisonReply? Requirements)
{
    internal static ComparisonReply Of(ComparisonTable table, RequirementComparison? requirements) => new(
        table.Town?.Code.Value, table.Town?.Population,
        [.. table.Columns.Select(column => new ComparedOfferingReply(
            column.Offering.Code, column.Offering.Name, column.Offering.NameEn, column.Offering.Vendor.Code, column.Offering.IsOrderable,
            column.Plan?.Code, [.. column.Chosen.Select(option => option.Code)], CostReply.Of(column.Cost)))],
        [.. table.Rows.Select(row => new ComparisonRowReply(row.Group, row.Row, row.Differs,
            [.. row.Cells.Select(cell => new ComparisonCellReply(cell.Amount?.Amount, cell.Holds, cell.Words, cell.WordsEn, [.. cell.Links.Select(OwnLinkReply.Of)]))]))],
        requirements is null ? null : RequirementComparisonReply.Of(requirements));
}
