using Catalog.Municipalities;
using Marketplace.Web.Language;
using Marketplace.Web.Layout;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Municipalities;

/// <summary>What is published of one municipality, with its state of migration per business area.</summary>
public sealed partial class MunicipalityPage
{
    [Parameter]
    public string Code { get; set; } = string.Empty;

    [Inject] private MunicipalitySheets Sheets { get; set; } = null!;

    [Inject] private MyMunicipality Mine { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter] private HttpContext? Http { get; set; }

    private MunicipalitySheet? Sheet { get; set; }

    private MyTown? Town { get; set; }

    private IReadOnlyList<TrailStep> Trail => [new("/municipalities", Text[nameof(MunicipalitiesText.ChooseTitle)])];

    private bool IsMine => Town?.Code == Sheet?.Municipality.Code;

    private bool CanChoose => Town is not { IsFixed: true };

    private string Name => Sheet is null ? string.Empty : Cultures.Pick(Sheet.Municipality.Name, Sheet.Municipality.Romaji);

    private string Band => Sheet?.Band switch
    {
        null => string.Empty,
        { To: { } to } band => Text[nameof(MunicipalitiesText.BandBetween), Figures.Of(band.From), Figures.Of(to)],
        { } band => Text[nameof(MunicipalitiesText.BandFrom), Figures.Of(band.From)],
    };

    protected override async Task OnParametersSetAsync()
    {
        var ct = Http?.RequestAborted ?? CancellationToken.None;
        Town = await Mine.FindAsync(ct);
        if (MunicipalityCode.TryParse(Code, provider: null, out var code) && await Sheets.FindAsync(code, ct) is { IsDone: true, Value: var sheet })
        {
            Sheet = sheet;
            return;
        }

        Navigation.NotFound();
    }
}
