using Catalog.Audit;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Selection.Quotes;

/// <summary>A named opener confirms, and gets the own opening code (開封コード) this once; with the last code the request goes out.</summary>
public sealed class MakeOpeningCode(IDbContextFactory<MarketplaceDb> dbs, TimeProvider time)
{
    public async Task<Outcome<PreparedQuotes>> RunAsync(SelectionRef which, int round, Actor by, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var door = await RoundForChange.FindAsync(db, which, round, by, ct);
        if (!door.IsDone)
        {
            return door.Fault;
        }

        var (found, facts, now) = (door.Value, new List<Fact>(), time.GetUtcNow());
        var made = OpenerReady.Make(found.Request, await found.InvitationsAsync(db, ct), by, now, facts);
        if (!made.IsDone)
        {
            return made.Fault;
        }

        found.Case.Touch(by, now);
        var saved = await db.SaveAsync(by, facts, ct);
        return saved.IsDone ? new PreparedQuotes(round, made.Value, found.Request.SentAt is not null) : saved.Fault;
    }
}
