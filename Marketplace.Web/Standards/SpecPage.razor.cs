using Catalog.Standards;
using Marketplace.Web.Layout;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Standards;

/// <summary>One version of a specification, row by row. The address is the state.</summary>
public sealed partial class SpecPage
{
    [Parameter] public string System { get; set; } = string.Empty;

    [Parameter] public string Version { get; set; } = string.Empty;

    [SupplyParameterFromQuery(Name = "part")] private string? Part { get; set; }

    [SupplyParameterFromQuery(Name = "class")] private string? Class { get; set; }

    [SupplyParameterFromQuery(Name = "chapter")] private string? Chapter { get; set; }

    [SupplyParameterFromQuery(Name = "q")] private string? Words { get; set; }

    [Inject] private Specs Specs { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter] private HttpContext? Http { get; set; }

    private SpecSheet? Spec { get; set; }

    private RowQuery Query { get; set; } = new();

    private IReadOnlyList<RequirementLine> Rows { get; set; } = [];

    private IReadOnlyList<IGrouping<string, RequirementLine>> Chapters => [.. Rows.GroupBy(row => row.Major)];

    private IReadOnlyList<TrailStep> Trail =>
    [
        new("/standards", Text[nameof(StandardsText.Title)]),
        new(SpecAddress.Of(System), System),
    ];

    /// <summary>The base element would send a bare fragment to the first page.</summary>
    private string Here => new Uri(Navigation.Uri).PathAndQuery;

    protected override async Task OnParametersSetAsync()
    {
        var found = await Specs.FindAsync(System, Version, DateOnly.MaxValue, Http?.RequestAborted ?? CancellationToken.None);
        if (!found.IsDone)
        {
            Navigation.NotFound();
            return;
        }

        Spec = found.Value;
        Query = new RowQuery(Read<SpecPart>(Part), Read<RequirementClass>(Class), string.IsNullOrEmpty(Chapter) ? null : Chapter, Words);
        Rows = Query.Choose(Spec);
    }

    private static T? Read<T>(string? text)
        where T : struct, Enum => Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) ? value : null;
}
