using Catalog.Offerings;
using Catalog.Search;
using Catalog.Standards;

namespace Marketplace.Web.Home;

/// <summary>One business area with what is listed for it now; real products and those that can be ordered are never added up.</summary>
public sealed record AreaCount(BusinessAreaRow Area, int Published, int Orderable)
{
    public static IReadOnlyList<AreaCount> Of(IReadOnlyList<BusinessAreaRow> areas, IReadOnlyList<OfferingHit> hits) =>
    [
        .. areas.Select(area => new AreaCount(
            area,
            hits.Count(hit => hit.Origin == Origin.PublishedFact && IsIn(hit, area)),
            hits.Count(hit => hit.IsOrderable && IsIn(hit, area)))),
    ];

    private static bool IsIn(OfferingHit hit, BusinessAreaRow area) => hit.Systems.Any(system => system.Area == area.Number);
}
