using System.Globalization;
using Catalog;
using Catalog.Municipalities;
using Marketplace.Web.Layout;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace Marketplace.Web.Municipalities;

/// <summary>Where a reader finds and chooses the own municipality, by code, kanji, kana or Latin letters.</summary>
public sealed partial class MunicipalitiesPage
{
    private const int PageSize = 20;

    [SupplyParameterFromQuery(Name = "q")] private string? Q { get; set; }

    [SupplyParameterFromQuery(Name = "prefecture")] private string? Prefecture { get; set; }

    [SupplyParameterFromQuery(Name = "page")] private string? PageNumber { get; set; }

    [SupplyParameterFromQuery(Name = "returnUrl")] private string? ReturnUrl { get; set; }

    [Inject] private MunicipalitySearch Search { get; set; } = null!;

    [Inject] private Prefectures Prefectures { get; set; } = null!;

    [Inject] private MyMunicipality Mine { get; set; } = null!;

    [CascadingParameter] private HttpContext? Http { get; set; }

    private MyTown? Town { get; set; }

    private IReadOnlyList<PrefectureRow> AllPrefectures { get; set; } = [];

    private Page<MunicipalityRow>? Found { get; set; }

    private Fault? Fault { get; set; }

    private string Back => ReturnAddress.Of(ReturnUrl);

    private int Page => int.TryParse(PageNumber, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 1000 ? number : 1;

    private int Pages => Found is null ? 1 : Math.Max(1, (Found.Total + PageSize - 1) / PageSize);

    protected override async Task OnParametersSetAsync()
    {
        var ct = Http?.RequestAborted ?? CancellationToken.None;
        Town = await Mine.FindAsync(ct);
        AllPrefectures = await Prefectures.AllAsync(ct);
        if (string.IsNullOrWhiteSpace(Q) && string.IsNullOrWhiteSpace(Prefecture))
        {
            return;
        }

        var outcome = await Search.RunAsync(new MunicipalityQuery(Q, Prefecture, (Page - 1) * PageSize, PageSize), ct);
        (Found, Fault) = (outcome.Value, outcome.Fault);
    }

    private string AddressOf(int page) => QueryHelpers.AddQueryString("/municipalities", new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["q"] = Q,
        ["prefecture"] = Prefecture,
        ["returnUrl"] = ReturnUrl,
        ["page"] = page.ToString(CultureInfo.InvariantCulture),
    });
}
