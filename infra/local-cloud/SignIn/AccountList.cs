using System.Text.Json;
using System.Text.RegularExpressions;
using LocalCloud.Storage;
using LocalCloud.Tenants;
using Microsoft.EntityFrameworkCore;

namespace LocalCloud.SignIn;

/// <summary>The accounts of one tenant, as the platform keeps them over SCIM 2.0.</summary>
internal sealed partial class AccountList(IDbContextFactory<CloudDb> dbs, WriteTurn turn, TimeProvider time)
{
    public async Task<ScimAnswer> FindAsync(TenantId tenant, string? filter, CancellationToken ct)
    {
        var name = filter is null ? null : NameIn(filter);
        if (filter is not null && name is null)
        {
            return ScimAnswer.UnknownFilter;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var found = await db.Accounts.AsNoTracking().Where(a => a.Tenant == tenant && (name == null || a.UserName == name)).OrderBy(a => a.UserName).ToListAsync(ct);
        return new(StatusCodes.Status200OK, new ScimList([.. found.Select(ScimUser.Of)]));
    }

    public async Task<ScimAnswer> CreateAsync(TenantId tenant, ScimUser user, CancellationToken ct)
    {
        using var mine = await turn.TakeAsync(ct);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var name = Account.Key(user.UserName!);
        if (await db.Accounts.AnyAsync(a => a.Tenant == tenant && a.UserName == name, ct))
        {
            return ScimAnswer.Taken;
        }

        var account = new Account { Tenant = tenant, UserName = name, ExternalId = user.ExternalId, DisplayName = user.DisplayName ?? name, Mail = user.Mail };
        account.Switch(user.Active ?? true, time.GetUtcNow());
        db.Add(account);
        await db.KeepAsync(ct);
        return new(StatusCodes.Status201Created, ScimUser.Of(account));
    }

    public async Task<ScimAnswer> ReadAsync(TenantId tenant, RecordId id, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await OneAsync(db, tenant, id, ct) is { } account ? new(StatusCodes.Status200OK, ScimUser.Of(account)) : ScimAnswer.Nobody;
    }

    public async Task<ScimAnswer> SwitchAsync(TenantId tenant, RecordId id, bool on, CancellationToken ct)
    {
        using var mine = await turn.TakeAsync(ct);
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await OneAsync(db, tenant, id, ct) is not { } account)
        {
            return ScimAnswer.Nobody;
        }

        account.Switch(on, time.GetUtcNow());
        await db.KeepAsync(ct);
        return new(StatusCodes.Status200OK, ScimUser.Of(account));
    }

    public async Task<ScimAnswer> DeleteAsync(TenantId tenant, RecordId id, CancellationToken ct)
    {
        using var mine = await turn.TakeAsync(ct);
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Accounts.Where(a => a.Tenant == tenant && a.Id == id).ExecuteDeleteAsync(ct) > 0 ? ScimAnswer.Deleted : ScimAnswer.Nobody;
    }

    private static Task<Account?> OneAsync(CloudDb db, TenantId tenant, RecordId id, CancellationToken ct) =>
        db.Accounts.SingleOrDefaultAsync(a => a.Tenant == tenant && a.Id == id, ct);

    /// <summary>The one question that is answered (RFC 7644 §3.4.2.2); its text is written as in JSON.</summary>
    private static string? NameIn(string filter)
    {
        try
        {
            return Filter().Match(filter) is { Success: true } match ? Account.Key(JsonSerializer.Deserialize<string>(match.Groups["text"].Value)!) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [GeneratedRegex("""^\s*userName\s+eq\s+(?<text>".*")\s*\z""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex Filter();
}
