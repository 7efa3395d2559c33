using System.Globalization;
using Catalog;
using Catalog.Publishing.Funnel;
using Catalog.Search;
using Marketplace.Web.Municipalities;
using Marketplace.Web.Publishing.Funnel;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Offerings;

/// <summary>Search results. The address is the state; nothing is kept elsewhere.</summary>
public sealed partial class OfferingsPage
{
    private const int PageSize = 20;

    [SupplyParameterFromQuery(Name = "q")] private string? Q { get; set; }

    [SupplyParameterFromQuery(Name = "area")] private string[] Area { get; set; } = [];

    [SupplyParameterFromQuery(Name = "system")] private string[] System { get; set; } = [];

    [SupplyParameterFromQuery(Name = "kind")] private string[] Kind { get; set; } = [];

    [SupplyParameterFromQuery(Name = "origin")] private string[] Origin { get; set; } = [];

    [SupplyParameterFromQuery(Name = "cloud")] private string[] Cloud { get; set; } = [];

    [SupplyParameterFromQuery(Name = "zone")] private string[] Zone { get; set; } = [];

    [SupplyParameterFromQuery(Name = "vendor")] private string[] Vendor { get; set; } = [];

    [SupplyParameterFromQuery(Name = "region")] private string[] Region { get; set; } = [];

    [SupplyParameterFromQuery(Name = "price")] private string[] Price { get; set; } = [];

    [SupplyParameterFromQuery(Name = "evidence")] private string[] Evidence { get; set; } = [];

    [SupplyParameterFromQuery(Name = "requirement")] private string[] Requirement { get; set; } = [];

    [SupplyParameterFromQuery(Name = "serves")] private string[] Serves { get; set; } = [];

    [SupplyParameterFromQuery(Name = "accessibility")] private string[] Accessibility { get; set; } = [];

    [SupplyParameterFromQuery(Name = "sort")] private string? Sort { get; set; }

    [SupplyParameterFromQuery(Name = "page")] private string? PageNumber { get; set; }

    [Inject] private OfferingSearch Search { get; set; } = null!;

    [Inject] private Showings Showings { get; set; } = null!;

    [Inject] private MyMunicipality Mine { get; set; } = null!;

    [CascadingParameter] private HttpContext? Http { get; set; }

    private OfferingsAddress Address { get; set; } = new(null, new OfferingFilters(), OfferingSort.Neutral, 1);

    private MyTown? Town { get; set; }

    private OfferingResults? Found { get; set; }

    private Fault? Fault { get; set; }

    private int Pages => Found is null ? 1 : Math.Max(1, (Found.Total + PageSize - 1) / PageSize);

    protected override async Task OnParametersSetAsync()
    {
        var ct = Http?.RequestAborted ?? CancellationToken.None;
        Town = await Mine.FindAsync(ct);
        Address = Read();
        var outcome = await Search.RunAsync(
            new OfferingQuery(Q, Address.Filters, Town?.Code, Address.Sort, (Address.Page - 1) * PageSize, PageSize), ct);
        (Found, Fault) = (outcome.Value, outcome.Fault);
        await Showings.CountAsync(Found?.Items.Select(hit => hit.Code) ?? [], ShownIn.Results);
        if (Fault is not null && Http is not null)
        {
            Http.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
    }

    private OfferingsAddress Read()
    {
        var filters = new OfferingFilters(
            Some(Area), Some(System), Some(Kind), Some(Origin), Some(Cloud), Some(Zone), Some(Vendor), Some(Region), Some(Price), Some(Evidence), Some(Requirement),
            Some(Serves), Some(Accessibility));
        var sort = Enum.TryParse<OfferingSort>(Sort, ignoreCase: true, out var named) && Enum.IsDefined(named) ? named : OfferingSort.Neutral;
        var page = int.TryParse(PageNumber, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 10_000 ? number : 1;
        return new OfferingsAddress(Q, filters, sort, page);
    }

    /// <summary>An empty field of a form is no choice.</summary>
    private static string[] Some(string[]? values) => [.. (values ?? []).Where(value => !string.IsNullOrWhiteSpace(value)).Distinct(StringComparer.Ordinal)];
}
