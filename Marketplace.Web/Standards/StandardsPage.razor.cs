using Catalog.Standards;
using Marketplace.Web.Language;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Standards;

/// <summary>The business areas with their systems, and which specification versions are held of each.</summary>
public sealed partial class StandardsPage
{
    [Inject] private BusinessAreas Areas { get; set; } = null!;

    [Inject] private BusinessSystems Systems { get; set; } = null!;

    [Inject] private Specs Specs { get; set; } = null!;

    [CascadingParameter] private HttpContext? Http { get; set; }

    private IReadOnlyList<AreaGroup> Groups { get; set; } = [];

    private IReadOnlyDictionary<string, string> Held { get; set; } = new Dictionary<string, string>();

    protected override async Task OnInitializedAsync()
    {
        var ct = Http?.RequestAborted ?? CancellationToken.None;
        var systems = (await Systems.AllAsync(ct)).ToLookup(system => system.Area);
        var areas = await Areas.AllAsync(ct);
        Held = await Specs.NewestAsync(ct);
        Groups =
        [
            .. areas.Select(area => new AreaGroup(Cultures.Pick(area.Name, area.NameEn), area.Ministry, area.LatestVersion, [.. systems[area.Number]])),
            new AreaGroup(Text[nameof(StandardsText.CommonGroup)], Ministry: null, Published: null, [.. systems[null]]),
        ];
    }

    private sealed record AreaGroup(string Name, string? Ministry, string? Published, IReadOnlyList<BusinessSystemRow> Systems);
}
