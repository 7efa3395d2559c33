using LocalCloud.Hosting;
using LocalCloud.Storage;
using LocalCloud.Tenants;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace LocalCloud.SignIn;

/// <summary>Who is signed in at a tenant. Asked anew at every request: whoever is switched off is out at once.</summary>
internal sealed class SignInSession(IDataProtectionProvider protection, IDbContextFactory<CloudDb> dbs)
{
    private static readonly TimeSpan Day = TimeSpan.FromHours(8);

    private readonly SmallCookie<SignedIn> _cookie = new(protection, "local-cloud-person", Day);

    public void Begin(HttpContext context, TenantVisit visit, Account account) =>
        _cookie.Set(context, visit.Tenant.Path, new SignedIn(visit.Tenant.Value, account.Id.Value, visit.Wiring!.ClientId));

    public void End(HttpContext context, TenantVisit visit) => _cookie.Clear(context, visit.Tenant.Path);

    /// <summary>A sign-in through another client than the present one counts no more.</summary>
    public async Task<Account?> FindAsync(HttpContext context, TenantVisit visit, CancellationToken ct)
    {
        if (_cookie.Read(context) is not { } kept || kept.Tenant != visit.Tenant.Value || kept.ClientId != visit.Wiring?.ClientId)
        {
            return null;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var id = new RecordId(kept.Account);
        return await db.Accounts.AsNoTracking().SingleOrDefaultAsync(a => a.Tenant == visit.Tenant && a.Id == id && a.SwitchedOffAt == null, ct);
    }

    private sealed record SignedIn(string Tenant, Guid Account, string ClientId);
}
