using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Audit.Tree;

/// <summary>Reads hashes of complete subtrees: at most two queries, however large the tree is.</summary>
internal static class TreeRows
{
    public static async Task<Func<TreePlace, byte[]>> LoadAsync(MarketplaceDb db, IEnumerable<TreePlace> places, CancellationToken ct)
    {
        var wanted = places.ToLookup(place => place.Level == 0);
        var positions = wanted[true].Select(place => place.Index).ToList();
        var numbers = wanted[false].Select(place => place.Number).ToList();
        var found = new Dictionary<long, byte[]>();
        if (positions.Count > 0)
        {
            var leaves = await db.PlacedEvents.AsNoTracking().Where(leaf => positions.Contains(leaf.Position))
                .Select(leaf => new { leaf.Position, leaf.Hash }).ToListAsync(ct);
            leaves.ForEach(leaf => found[new TreePlace(0, leaf.Position).Number] = leaf.Hash);
        }

        if (numbers.Count > 0)
        {
            var nodes = await db.TreeNodes.AsNoTracking().Where(node => numbers.Contains(node.Number)).ToListAsync(ct);
            nodes.ForEach(node => found[node.Number] = node.Hash);
        }

        return place => found.TryGetValue(place.Number, out var hash)
            ? hash
            : throw new InvalidOperationException($"The audit tree has no hash for {place}. Run the verb 'audit verify'.");
    }

    /// <summary>The hashes of these spans, in their order.</summary>
    public static async Task<IReadOnlyList<byte[]>> HashesAsync(MarketplaceDb db, IReadOnlyList<TreeSpan> spans, CancellationToken ct)
    {
        var stored = await LoadAsync(db, spans.SelectMany(span => span.Complete()).Distinct(), ct);
        return [.. spans.Select(span => span.Hash(stored))];
    }

    /// <summary>Number of leaves.</summary>
    public static async Task<long> SizeAsync(MarketplaceDb db, CancellationToken ct) =>
        (await db.PlacedEvents.MaxAsync(leaf => (long?)leaf.Position, ct) ?? -1) + 1;
}
