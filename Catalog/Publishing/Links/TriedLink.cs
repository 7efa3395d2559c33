using System.Security.Cryptography;
using System.Text;

namespace Catalog.Publishing.Links;

/// <summary>What came of trying an address that stands in a listing (リンクの確認); one row for each address, whoever names it.</summary>
public sealed class TriedLink
{
    private TriedLink() { }

    public TriedLink(string url) => (Key, Url) = (KeyOf(url), url);

    /// <summary>SHA-256 of the address, hexadecimal: an address may be longer than a key.</summary>
    public string Key { get; private set; } = null!;

    public string Url { get; private set; } = null!;

    /// <summary>When it was tried last; <c>null</c> = not yet.</summary>
    public DateTimeOffset? TriedAt { get; private set; }

    /// <summary>HTTP status of the last try; <c>null</c> = nobody answered, or not tried yet.</summary>
    public int? Status { get; private set; }

    /// <summary>When it is tried next; while a worker is on it, when another one may take it.</summary>
    public DateTimeOffset DueAt { get; private set; }

    public int Version { get; private set; }

    /// <summary>A redirect leads on, and who may not look without signing in sees a page all the same.</summary>
    public bool IsDead => TriedAt is not null && Status is null or (>= 400 and not (401 or 403 or 429));

    public static string KeyOf(string url) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(url)));

    public void Take(DateTimeOffset until) => DueAt = until;

    public void Keep(int? status, DateTimeOffset now)
    {
        (Status, TriedAt) = (status, now);
        DueAt = now + (IsDead ? TimeSpan.FromHours(1) : TimeSpan.FromDays(1));
    }
}
