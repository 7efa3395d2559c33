using Catalog.Comparison;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Comparison;

/// <summary>The table itself: a column for each offering, a group of rows for each subject, differing rows first.</summary>
public sealed partial class SideBySide
{
    [Parameter, EditorRequired]
    public required ComparisonTable Table { get; set; }

    [Parameter, EditorRequired]
    public required string Caption { get; set; }

    [Parameter]
    public bool OnlyDifferences { get; set; }

    [Parameter, EditorRequired]
    public required ComparisonReader Reader { get; set; }

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private IReadOnlyList<string> Codes => [.. Table.Columns.Select(column => column.Offering.Code)];

    /// <summary>Options that are in the costs.</summary>
    private IReadOnlyList<string> Options => OptionsOf(Table.Columns);

    private IEnumerable<IGrouping<ComparisonGroup, ComparedRow>> Groups => Table.DifferencesFirst
        .Where(row => row.Differs || !OnlyDifferences)
        .GroupBy(row => row.Group)
        .OrderBy(group => group.Key);

    /// <summary>The base element would send a bare fragment to the first page.</summary>
    private string Here => new Uri(Navigation.Uri).PathAndQuery;

    private static IReadOnlyList<string> OptionsOf(IEnumerable<ComparedOffering> columns) =>
        [.. columns.SelectMany(column => column.Chosen).Select(option => option.Code)];

    /// <summary>The table without a column, and without its options.</summary>
    private string Without(ComparedOffering removed)
    {
        var others = Table.Columns.Where(column => column != removed).ToList();
        return ComparisonAddress.Of(others.Select(column => column.Offering.Code), options: OptionsOf(others));
    }

    private static string Anchor(ComparisonGroup group) => "group-" + group;
}
