using Catalog.Municipalities;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Offerings;

/// <summary>The municipality for which offerings are looked at: its prefecture decides service, its population the price.</summary>
public sealed record TownView(MunicipalityCode Code, string PrefectureNumber, int Population)
{
    /// <summary>Neither town nor fault when none is asked for; a fault when the code is nobody's.</summary>
    internal static async Task<(TownView? Town, Fault? Fault)> FindAsync(
        MarketplaceDb db, MunicipalityCode? municipality, CancellationToken ct)
    {
        if (municipality is not { } code)
        {
            return (null, null);
        }

        var town = await db.Municipalities.AsNoTracking().Where(m => m.Code == code)
            .Select(m => new TownView(m.Code, m.PrefectureNumber, m.Population)).SingleOrDefaultAsync(ct);
        return (town, town is null ? MunicipalityFaults.Unknown(code.Value) : null);
    }
}
