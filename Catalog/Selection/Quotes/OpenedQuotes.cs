using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Selection.Quotes;

/// <summary>What the vendors quoted in the last round that brought a quote to light.</summary>
internal static class OpenedQuotes
{
    /// <summary>Quoted sums by offering, tax included, over so many years; a quote over fewer years is not comparable and left out.</summary>
    public static async Task<IReadOnlyDictionary<string, Yen>> GrossAsync(MarketplaceDb db, SelectionId selection, int years, CancellationToken ct)
    {
        // Tracked: at the opening itself the round and its answers are changed and not saved yet.
        var rounds = await db.QuoteRequests.Where(each => each.Case == selection).ToListAsync(ct);
        var ids = rounds.ConvertAll(each => each.Id);
        var invitations = await db.QuoteInvitations.Where(each => ids.Contains(each.Request)).ToListAsync(ct);
        var last = rounds.OrderByDescending(each => each.Round).FirstOrDefault(round => invitations.Exists(each => each.Request == round.Id && each.OpenText is not null));
        return invitations.Where(each => each.Request == last?.Id && each.OpenText is not null)
            .Select(each => (each.Offering, Gross: QuoteText.Read(each.OpenText!).GrossOver(years))).Where(each => each.Gross is not null)
            .ToDictionary(each => each.Offering, each => each.Gross!.Value, StringComparer.Ordinal);
    }
}
