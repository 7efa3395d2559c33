using Catalog.Storage;

namespace Catalog.Selection;

/// <summary>All parts of the work on a case, asked together.</summary>
public sealed class CaseParts(IEnumerable<ICasePart> parts)
{
    private readonly IReadOnlyList<ICasePart> parts = [.. parts.OrderBy(part => part.Name, StringComparer.Ordinal)];

    public IReadOnlyList<ICasePart> All => parts;

    public async Task<IReadOnlyList<Waiting>> WaitingAsync(MarketplaceDb db, SelectionCase selection, CancellationToken ct)
    {
        var waiting = new List<Waiting>();
        foreach (var part in parts)
        {
            waiting.AddRange(await part.WaitingAsync(db, selection, ct));
        }

        return waiting;
    }

    /// <summary>The first objection; <c>null</c> = none.</summary>
    public async Task<Fault?> ObjectionAsync(MarketplaceDb db, SelectionCase selection, CaseMoment moment, CancellationToken ct)
    {
        foreach (var part in parts)
        {
            if (await part.ObjectionAsync(db, selection, moment, ct) is { } objection)
            {
                return objection;
            }
        }

        return null;
    }
}
