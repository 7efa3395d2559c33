using Catalog;
using Catalog.Comparison;
using Catalog.Standards;
using Marketplace.Web.Accounts;
using Marketplace.Web.Conformance;
using Marketplace.Web.Language;
using Marketplace.Web.Layout;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Comparison;

/// <summary>Two to six offerings over every requirement of a specification version. The address is the whole state.</summary>
public sealed partial class RequirementsPage
{
    [SupplyParameterFromQuery(Name = "offering")] private string[]? Offerings { get; set; }

    [SupplyParameterFromQuery(Name = "spec")] private string? Spec { get; set; }

    [SupplyParameterFromQuery(Name = "asOf")] private string? AsOf { get; set; }

    [SupplyParameterFromQuery(Name = "class")] private string? Class { get; set; }

    [SupplyParameterFromQuery(Name = "part")] private string? Part { get; set; }

    [SupplyParameterFromQuery(Name = "verdict")] private string? Verdict { get; set; }

    [SupplyParameterFromQuery(Name = "chapter")] private string? Chapter { get; set; }

    [SupplyParameterFromQuery(Name = "diff")] private string? Diff { get; set; }

    [Inject] private CompareRequirements Compare { get; set; } = null!;

    [Inject] private Specs Specs { get; set; } = null!;

    [Inject] private CurrentActor Current { get; set; } = null!;

    [Inject] private TimeProvider Time { get; set; } = null!;

    [CascadingParameter] private HttpContext? Http { get; set; }

    private AskedRequirements Asked => new(Offerings, Spec, AsOf, Class, Part, Verdict, Chapter, Diff);

    private AskedDay Day => AskedDay.Read(AsOf, Time);

    private RequirementComparison? Table { get; set; }

    private IReadOnlyList<SpecHead> Versions { get; set; } = [];

    private ConformanceWords Words { get; set; } = null!;

    private string? Refusal { get; set; }

    private IReadOnlyList<TrailStep> Trail => [new(ComparisonAddress.Of(Asked.Codes), Text[nameof(ComparisonText.TitleOf), Asked.Codes.Count])];

    private IReadOnlyList<(string Name, string Value)> Kept => [.. Asked.Codes.Select(code => ("offering", code))];

    private IReadOnlyList<TableColumn> Columns =>
    [
        .. Table!.Columns.Select(column => new TableColumn(
            Cultures.Pick(column.Name, column.NameEn), Cultures.Pick(column.Vendor, column.VendorEn),
            ConformanceAddress.Of(column.Offering, $"{Table.Spec.System}@{Table.Spec.Number}", Table.AsOf), column.Bases)),
    ];

    protected override async Task OnInitializedAsync()
    {
        var ct = Http?.RequestAborted ?? CancellationToken.None;
        Words = new ConformanceWords(Terms);
        var compared = await Compare.RunAsync(Asked.QueryFor(await Current.FindAsync(), Time), ct);
        if (!compared.IsDone)
        {
            Refusal = FaultText.Of(compared.Fault);
            return;
        }

        Versions = (await Specs.OfSystemAsync(compared.Value.Spec.System, ct)).Value ?? [];
        Table = compared.Value;
    }
}
