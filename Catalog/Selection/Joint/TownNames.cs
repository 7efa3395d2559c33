using Catalog.Municipalities;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Selection.Joint;

internal static class TownNames
{
    public static Task<Dictionary<MunicipalityCode, TownName>> OfAsync(MarketplaceDb db, IEnumerable<MunicipalityCode> codes, CancellationToken ct)
    {
        var wanted = codes.Distinct().ToList();
        return db.Municipalities.AsNoTracking().Where(town => wanted.Contains(town.Code))
            .Select(town => new TownName(town.Code, town.Name, town.Romaji, town.Population)).ToDictionaryAsync(town => town.Code, ct);
    }
}
