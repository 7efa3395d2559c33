using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Selection.Quotes;

/// <summary>What the audit log says whose keys the answers of a round are sealed to: a key that was exchanged in the database gets no answer.</summary>
internal static class LoggedKeys
{
    /// <summary>Name of the first opener whose key is not the logged one; <c>null</c> = all are.</summary>
    public static async Task<string?> ExchangedAsync(MarketplaceDb db, QuoteRequest request, CancellationToken ct)
    {
        var subject = request.Case.Value.ToString();
        var kept = await db.AuditEvents.AsNoTracking().Where(entry => entry.Subject == subject && entry.Fact == nameof(OpeningCodeMade))
            .Select(entry => entry.Details).ToListAsync(ct);

        // Two openers may bear the same name: each of their keys is found once.
        var logged = kept.Select(details => JsonNode.Parse(details)!).Where(each => each["round"]!.GetValue<int>() == request.Round)
            .Select(each => (Opener: each["opener"]!.GetValue<string>(), Digest: each["keyDigest"]!.GetValue<string>())).ToList();
        return request.Openers.Find(opener => !logged.Remove((opener.Name, DigestOf(opener))))?.Name
            ?? logged.Select(each => each.Opener).FirstOrDefault();
    }

    private static string DigestOf(QuoteOpener opener) => Convert.ToHexStringLower(SHA256.HashData(opener.PublicKey ?? []));
}
