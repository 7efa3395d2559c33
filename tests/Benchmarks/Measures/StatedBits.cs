using Catalog.Conformance;
using Catalog.Search.Engine;
using Catalog.Standards;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Benchmarks.Measures;

/// <summary>Reads the packed statements of a database and turns them round: for each requirement the offerings that implement it.</summary>
internal static class StatedBits
{
    private const int Word = 64;

    public static async Task<IReadOnlyList<ConformanceBits>> ReadAsync(MarketplaceDb db, CancellationToken ct)
    {
        var codes = await db.Offerings.AsNoTracking().ToDictionaryAsync(offering => offering.Id, offering => offering.Code, ct);
        var rows = (await db.Requirements.AsNoTracking().Select(row => new { row.Spec, row.Place, row.Part, row.Number, row.Text }).ToListAsync(ct))
            .ToLookup(row => row.Spec);
        var specs = await db.SpecVersions.AsNoTracking().Select(spec => new { spec.Id, Name = spec.System + " " + spec.Number }).ToListAsync(ct);
        var stated = (await db.Statements.AsNoTracking().Where(each => each.SupersededBy == null && each.Municipality == null)
            .Select(each => new { each.Offering, each.Spec, each.Evidence, each.States }).ToListAsync(ct)).ToLookup(each => each.Spec);
        return [.. specs.Select(spec => Turn(
            spec.Name,
            [.. stated[spec.Id].Select(each => (codes[each.Offering], each.Evidence, new PackedStates(each.States)))],
            [.. rows[spec.Id].OrderBy(row => row.Place).Select(row => (IdOf(row.Part, row.Number), row.Text))]))];
    }

    /// <summary>Functions have ids that are unique in the country; a form may share its number with one.</summary>
    private static string IdOf(SpecPart part, string number) => part == SpecPart.Function ? number : $"{part} {number}";

    private static ConformanceBits Turn(
        string spec, IReadOnlyList<(string Offering, EvidenceKind Evidence, PackedStates States)> stated, IReadOnlyList<(string Id, string Text)> rows)
    {
        var words = (stated.Count + Word - 1) / Word;
        var yes = rows.Select(_ => new ulong[words]).ToArray();
        var evidence = new Dictionary<EvidenceKind, ulong[]>();
        for (var place = 0; place < stated.Count; place++)
        {
            var (word, bit) = (place / Word, 1UL << (place % Word));
            for (var row = 0; row < yes.Length; row++)
            {
                if (stated[place].States[row] == Implementation.Yes)
                {
                    yes[row][word] |= bit;
                }
            }

            var kind = evidence.TryGetValue(stated[place].Evidence, out var known) ? known : evidence[stated[place].Evidence] = new ulong[words];
            kind[word] |= bit;
        }

        return new ConformanceBits(
            spec, [.. stated.Select(each => each.Offering)], [.. rows.Select((row, place) => new RequirementBits(row.Id, row.Text, yes[place]))], evidence);
    }
}
