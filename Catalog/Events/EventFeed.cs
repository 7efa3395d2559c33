using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Events;

/// <summary>A stretch of the events that an actor may hear of.</summary>
/// <param name="Next">The first place of the next stretch; at the end, of what has not happened yet.</param>
/// <param name="HasMore">There is more already.</param>
public sealed record EventStretch(IReadOnlyList<AnnouncedEvent> Events, long Next, bool HasMore);

/// <summary>Reads events again from any place on, in their order: whoever lost everything catches up here.</summary>
public sealed class EventFeed(IDbContextFactory<MarketplaceDb> dbs)
{
    public async Task<EventStretch> ReadAsync(long from, int limit, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var found = await db.AnnouncedEvents.AsNoTracking().VisibleTo(actor).Where(each => each.Position >= from)
            .OrderBy(each => each.Position).Take(limit + 1).ToListAsync(ct);
        var page = found.Take(limit).ToList();
        return new EventStretch(page, page.Count == 0 ? from : page[^1].Position + 1, found.Count > limit);
    }
}
