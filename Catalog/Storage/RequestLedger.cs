using Microsoft.EntityFrameworkCore;

namespace Catalog.Storage;

/// <summary>Keeps callers' own keys: the same key and order give the first result again, another order is refused.</summary>
public sealed class RequestLedger(TimeProvider time)
{
    /// <summary>The earlier result or the refusal; <c>null</c> = not seen yet, or no key was given.</summary>
    internal static async Task<Outcome<string>?> FindAsync(MarketplaceDb db, Actor by, string act, RequestKey? key, CancellationToken ct)
    {
        if (key is null)
        {
            return null;
        }

        var owner = AnsweredRequest.OwnerOf(by);
        var earlier = await db.AnsweredRequests.AsNoTracking()
            .SingleOrDefaultAsync(r => r.Owner == owner && r.Act == act && r.Key == key.Key, ct);
        return earlier switch
        {
            null => null,
            { Digest: var digest } when digest != key.Digest => StorageFaults.KeyReused(key.Key),
            _ => earlier.Result,
        };
    }

    /// <summary>Adds the key to what is about to be saved; a racing twin then fails with <see cref="StorageFaults.AlreadyThere"/>.</summary>
    internal void Remember(MarketplaceDb db, Actor by, string act, RequestKey? key, string result)
    {
        if (key is not null)
        {
            db.AnsweredRequests.Add(new AnsweredRequest(by, act, key, result, time.GetUtcNow()));
        }
    }
}
