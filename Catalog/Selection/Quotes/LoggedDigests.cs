using System.Text.Json.Nodes;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Selection.Quotes;

/// <summary>What the audit log says each vendor answered last: an older answer put back into the database is not taken for it.</summary>
internal sealed class LoggedDigests
{
    private readonly Dictionary<string, (int Number, string Digest)> last = new(StringComparer.Ordinal);

    /// <summary>The digest of the last answer for the offering; <c>null</c> = none was ever sent.</summary>
    public string? this[string offering] => last.TryGetValue(offering, out var found) ? found.Digest : null;

    public static async Task<LoggedDigests> ReadAsync(MarketplaceDb db, QuoteRequest request, CancellationToken ct)
    {
        var subject = request.Case.Value.ToString();
        var kept = await db.AuditEvents.AsNoTracking().Where(entry => entry.Subject == subject && entry.Fact == nameof(QuoteAnswered))
            .Select(entry => entry.Details).ToListAsync(ct);
        var digests = new LoggedDigests();
        foreach (var answer in kept.Select(details => JsonNode.Parse(details)!).Where(each => each["round"]!.GetValue<int>() == request.Round))
        {
            digests.Note(answer["offering"]!.GetValue<string>(), answer["number"]!.GetValue<int>(), answer["digest"]!.GetValue<string>());
        }

        return digests;
    }

    private void Note(string offering, int number, string digest)
    {
        if (!last.TryGetValue(offering, out var known) || known.Number < number)
        {
            last[offering] = (number, digest);
        }
    }
}
