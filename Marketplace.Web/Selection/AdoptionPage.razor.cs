using Catalog.Municipalities;
using Catalog.Selection;
using Marketplace.Web.Language;
using Marketplace.Web.Layout;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Selection;

/// <summary>The way that fits a municipality: choose SaaS of its size, or build on the platform with what the standard leaves free.</summary>
public sealed partial class AdoptionPage
{
    [Parameter] public string Code { get; set; } = string.Empty;

    [Inject] private ReadAdoption Adoption { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter] private HttpContext? Http { get; set; }

    private AdoptionSheet? Sheet { get; set; }

    private string Name => Sheet is null ? string.Empty : Cultures.Pick(Sheet.Municipality.Name, Sheet.Municipality.Romaji);

    private IReadOnlyList<TrailStep> Trail => [new($"/municipalities/{Code}", Name)];

    private string Band => Sheet?.Band switch
    {
        null => string.Empty,
        { To: { } to } band => Text[nameof(AdoptionText.BandBetween), Figures.Of(band.From), Figures.Of(to)],
        { } band => Text[nameof(AdoptionText.BandFrom), Figures.Of(band.From)],
    };

    protected override async Task OnParametersSetAsync()
    {
        var ct = Http?.RequestAborted ?? CancellationToken.None;
        if (MunicipalityCode.TryParse(Code, provider: null, out var code) && await Adoption.RunAsync(code, ct) is { IsDone: true, Value: var sheet })
        {
            Sheet = sheet;
            return;
        }

        Navigation.NotFound();
    }
}
