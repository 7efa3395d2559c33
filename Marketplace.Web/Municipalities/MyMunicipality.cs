using Catalog.Municipalities;
using Catalog.Storage;
using Marketplace.Web.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Web.Municipalities;

/// <summary>Finds the reader's municipality once per request: the sign-in's, else the one chosen before (a cookie).</summary>
internal sealed class MyMunicipality(IDbContextFactory<MarketplaceDb> dbs, IHttpContextAccessor http, CurrentActor current)
{
    public const string Cookie = "municipality";

    private Task<MyTown?>? _found;

    /// <summary><c>null</c> until one is chosen.</summary>
    public Task<MyTown?> FindAsync(CancellationToken ct = default) => _found ??= ReadAsync(ct);

    private async Task<MyTown?> ReadAsync(CancellationToken ct)
    {
        var actor = await current.FindAsync();
        var code = actor?.Municipality ?? Chosen();
        if (code is not { } known)
        {
            return null;
        }

        var isFixed = actor?.Municipality is not null;
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Municipalities.AsNoTracking().Where(m => m.Code == known)
            .Select(m => new MyTown(
                m.Code, m.Name, m.Romaji, m.Prefecture.Name, m.Prefecture.Romaji, m.PrefectureNumber, m.Population, isFixed))
            .SingleOrDefaultAsync(ct);
    }

    private MunicipalityCode? Chosen() =>
        MunicipalityCode.TryParse(http.HttpContext?.Request.Cookies[Cookie], provider: null, out var code) ? code : null;
}
