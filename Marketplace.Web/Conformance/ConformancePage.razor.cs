using Catalog;
using Catalog.Comparison;
using Catalog.Conformance;
using Catalog.Offerings;
using Catalog.Standards;
using Marketplace.Web.Accounts;
using Marketplace.Web.Language;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Conformance;

/// <summary>What one offering does of a specification version on a day, each kind of evidence by itself (適合状況).</summary>
public sealed partial class ConformancePage
{
    [Parameter] public string Code { get; set; } = string.Empty;

    [SupplyParameterFromQuery(Name = "spec")] private string? Spec { get; set; }

    [SupplyParameterFromQuery(Name = "asOf")] private string? AsOf { get; set; }

    [SupplyParameterFromQuery(Name = "class")] private string? Class { get; set; }

    [SupplyParameterFromQuery(Name = "part")] private string? Part { get; set; }

    [SupplyParameterFromQuery(Name = "verdict")] private string? Verdict { get; set; }

    [SupplyParameterFromQuery(Name = "chapter")] private string? Chapter { get; set; }

    [Inject] private ReadConformance Read { get; set; } = null!;

    [Inject] private OfferingSheets Sheets { get; set; } = null!;

    [Inject] private Specs Specs { get; set; } = null!;

    [Inject] private CurrentActor Current { get; set; } = null!;

    [Inject] private TimeProvider Time { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter] private HttpContext? Http { get; set; }

    private OfferingSheet? Sheet { get; set; }

    private ConformanceReport? Report { get; set; }

    private IReadOnlyList<RequirementChapter> Chapters { get; set; } = [];

    private IReadOnlyList<SpecHead> Versions { get; set; } = [];

    private ConformanceWords Words { get; set; } = null!;

    private string? Refusal { get; set; }

    private AskedSpec? Asked => AskedSpec.Read(Spec) ?? (Sheet is { Systems: [var first, ..] } ? new AskedSpec(first.Id, Number: null) : null);

    private AskedDay Day => AskedDay.Read(AsOf, Time);

    private string Name => Cultures.Pick(Sheet!.Name, Sheet.NameEn);

    private RequirementFilter Filter => new(
        Choices.Read<RequirementClass>(Class), string.IsNullOrEmpty(Chapter) ? null : Chapter, Choices.Read<SpecPart>(Part), Choices.Read<Verdict>(Verdict));

    protected override async Task OnInitializedAsync()
    {
        var ct = Http?.RequestAborted ?? CancellationToken.None;
        var found = await Sheets.FindAsync(Code, municipality: null, ct);
        if (!found.IsDone)
        {
            Navigation.NotFound();
            return;
        }

        Words = new ConformanceWords(Text);
        var spec = AskedSpec.Read(Spec) ?? (found.Value.Systems is [var first, ..] ? new AskedSpec(first.Id, Number: null) : null);
        if (spec is null)
        {
            Refusal = Text[nameof(ConformanceText.NoSystem)];
        }
        else
        {
            await ReadAsync(spec, ct);
        }

        Sheet = found.Value;
    }

    private async Task ReadAsync(AskedSpec spec, CancellationToken ct)
    {
        Versions = (await Specs.OfSystemAsync(spec.System, ct)).Value ?? [];
        var read = await Read.RunAsync(Code, spec.System, spec.Number, Day.Day, knownAt: null, await Current.FindAsync(), ct);
        if (!read.IsDone)
        {
            Refusal = Versions.Count == 0 ? Text[nameof(ConformanceText.NoSpec)] : FaultText.Of(read.Fault);
            return;
        }

        Chapters = RequirementChapter.Of(read.Value, Filter);
        Report = read.Value;
    }
}
