using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Municipalities;

/// <summary>The sheet of one municipality.</summary>
public sealed class MunicipalitySheets(IDbContextFactory<MarketplaceDb> dbs)
{
    public async Task<Outcome<MunicipalitySheet>> FindAsync(MunicipalityCode code, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var row = await db.Municipalities.AsNoTracking()
            .Where(municipality => municipality.Code == code)
            .Select(MunicipalityRow.From)
            .SingleOrDefaultAsync(ct);
        return row is null
            ? MunicipalityFaults.Unknown(code.Value)
            : new MunicipalitySheet(
                row,
                SizeBand.Of(row.Population),
                await AreasAsync(db, code, ct),
                MigrationState.ProgressAsOf,
                MigrationState.LatenessAsOf);
    }

    private static async Task<IReadOnlyList<AreaMigration>> AreasAsync(MarketplaceDb db, MunicipalityCode code, CancellationToken ct) =>
        await db.MigrationStates.AsNoTracking()
            .Where(state => state.Municipality == code)
            .OrderBy(state => state.Area)
            .Join(
                db.BusinessAreas,
                state => state.Area,
                area => area.Number,
                (state, area) => new AreaMigration(area.Number, area.Name, area.NameEn, state.StepsDone, state.IsExpectedLate))
            .ToListAsync(ct);
}
