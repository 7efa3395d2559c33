using Catalog;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Web.Accounts;

/// <summary>The people whom the marketplace has admitted, found by what the identity provider proves of them.</summary>
internal sealed class AdmittedMembers(IDbContextFactory<MarketplaceDb> dbs)
{
    /// <summary><c>null</c> for a stranger and for one who has left.</summary>
    public async Task<Actor?> FindAsync(string issuer, string subject, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var member = await db.Members.AsNoTracking()
            .SingleOrDefaultAsync(m => m.Issuer == issuer && m.Subject == subject && m.LeftAt == null, ct);
        return member?.ToActor();
    }
}
