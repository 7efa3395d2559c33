using Catalog.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Catalog.Seeding;

/// <summary>How many things were new and how many had changed.</summary>
internal sealed record Merged(int Added, int Changed)
{
    public static Merged None { get; } = new(0, 0);

    public static Merged operator +(Merged left, Merged right) => new(left.Added + right.Added, left.Changed + right.Changed);
}

/// <summary>Brings facts into the database: what is missing is added, what differs is corrected, what is gone stays.</summary>
/// <remarks>Nothing is removed, because orders and decisions may point to it; a field that a fact leaves open keeps what is stored.</remarks>
internal static class Merging
{
    /// <summary>The stored things by their key, and the count.</summary>
    public static async Task<(IReadOnlyDictionary<string, T> Stored, Merged Count)> MergeAsync<T>(
        this MarketplaceDb db, IEnumerable<T> facts, Func<T, string> keyOf, CancellationToken ct)
        where T : class
    {
        var stored = await db.Set<T>().ToDictionaryAsync(keyOf, ct);
        var count = Merged.None;
        foreach (var fact in facts)
        {
            if (stored.TryGetValue(keyOf(fact), out var known))
            {
                count += Correct(db.Entry(known), db.Entry(fact)) ? new Merged(0, 1) : Merged.None;
            }
            else
            {
                stored.Add(keyOf(fact), db.Set<T>().Add(fact).Entity);
                count += new Merged(1, 0);
            }
        }

        return (stored, count);
    }

    private static bool Correct(EntityEntry known, EntityEntry fact)
    {
        foreach (var property in known.Metadata.GetProperties())
        {
            if (!property.IsPrimaryKey() && fact.CurrentValues[property] is { } value)
            {
                known.CurrentValues[property] = value;
            }
        }

        return known.State == EntityState.Modified;
    }
}
