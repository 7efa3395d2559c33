using Catalog.Conformance;
using Catalog.Search.Engine;
using Catalog.Standards;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Search;

/// <summary>Reads what offerings state today, turned from a vector for each offering to a bitset for each requirement.</summary>
/// <remarks>Versions of which nobody states anything are there too, so that their requirements are known and simply found nowhere. A municipality's own checks are its own affair and no part of a public search.</remarks>
internal sealed class ConformancePicture(Specs specs, DateOnly today)
{
    /// <summary>Whether a statement or a version of a specification came in since the known picture.</summary>
    public static async Task<bool> HasChangedAsync(MarketplaceDb db, OfferingSnapshot known, CancellationToken ct) =>
        await db.Statements.AnyAsync(statement => statement.ListedIn > known.Version, ct)
        || await db.SpecVersions.CountAsync(ct) != known.Conformance.Specifications.Count;

    public async Task<StatedConformance> ReadAsync(MarketplaceDb db, CancellationToken ct)
    {
        var stated = await db.Statements.AsNoTracking()
            .Where(each => each.SupersededBy == null && each.Municipality == null && each.ValidFrom <= today && (each.ValidTo == null || each.ValidTo >= today))
            .Join(db.Offerings, each => each.Offering, offering => offering.Id, (each, offering) => new Stated(each.Spec, offering.Code, each.Evidence, each.States))
            .ToListAsync(ct);
        var bySpec = stated.ToLookup(each => each.Spec);
        var all = new List<ConformanceBits>();
        foreach (var spec in await db.SpecVersions.AsNoTracking().OrderBy(spec => spec.Id).Select(spec => spec.Id).ToListAsync(ct))
        {
            all.Add(Turn(await specs.SheetAsync(db, spec, ct), [.. bySpec[spec]]));
        }

        return new StatedConformance(all);
    }

    private static ConformanceBits Turn(SpecSheet spec, IReadOnlyList<Stated> stated)
    {
        string[] codes = [.. stated.Select(each => each.Offering).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var places = codes.Select((code, place) => (code, place)).ToDictionary(each => each.code, each => each.place, StringComparer.Ordinal);
        var words = (codes.Length + 63) >> 6;
        ulong[][] yes = [.. spec.Lines.Select(_ => new ulong[words])];
        var evidence = new Dictionary<EvidenceKind, ulong[]>();
        foreach (var each in stated)
        {
            var place = places[each.Offering];
            var (word, bit) = (place >> 6, 1UL << (place & 63));
            evidence.TryAdd(each.Evidence, new ulong[words]);
            evidence[each.Evidence][word] |= bit;
            var says = new PackedStates(each.States);
            for (var row = 0; row < yes.Length; row++)
            {
                yes[row][word] |= says[row] == Implementation.Yes ? bit : 0;
            }
        }

        return new ConformanceBits(
            $"{spec.Head.System} {spec.Head.Number}", codes,
            [.. spec.Lines.Select((line, row) => new RequirementBits(line.Number, line.Text, yes[row]))], evidence);
    }

    private sealed record Stated(SpecVersionId Spec, string Offering, EvidenceKind Evidence, byte[] States);
}
