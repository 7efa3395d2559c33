using Catalog.Offerings;
using Catalog.Standards;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Conformance;

/// <summary>Which statements stand on a day, as known at an instant.</summary>
/// <remarks>
/// Of the statements that the reader may see, that were recorded by then and hold on the day, the one with the greatest
/// (valid from, recorded at, id) for each kind of evidence, sub-scope and checking municipality. Replacement marks play no part:
/// they are set later, and an answer once given must come out again. A statement of the whole and statements of parts stand side
/// by side; which rows belong to a part is published nowhere, so none fills the gaps of another.
/// </remarks>
internal static class StandingStatements
{
    /// <summary>The statements of all offerings by one query, in the order of evidence, sub-scope and municipality.</summary>
    public static async Task<ILookup<OfferingId, Standing>> StandingAsync(
        this MarketplaceDb db, IReadOnlyList<OfferingId> offerings, SpecVersionId spec, DateOnly asOf, DateTimeOffset knownAt, Actor? reader, CancellationToken ct)
    {
        var holding = await db.Statements.AsNoTracking().VisibleTo(reader)
            .Where(each => offerings.Contains(each.Offering) && each.Spec == spec && each.RecordedAt <= knownAt
                && each.ValidFrom <= asOf && (each.ValidTo == null || each.ValidTo >= asOf))
            .Join(db.OfferingVersions, each => each.Release, release => release.Id, (each, release) => new { Statement = each, release.Number })
            .ToListAsync(ct);
        return holding
            .GroupBy(each => (each.Statement.Offering, each.Statement.Evidence, each.Statement.SubScope, each.Statement.Municipality))
            .Select(same => same.MaxBy(each => (each.Statement.ValidFrom, each.Statement.RecordedAt, each.Statement.Id.Value))!)
            .OrderBy(each => each.Statement.Evidence)
            .ThenBy(each => each.Statement.SubScope, StringComparer.Ordinal)
            .ThenBy(each => each.Statement.Municipality?.Value, StringComparer.Ordinal)
            .Select(each => new Standing(each.Statement, each.Number))
            .ToLookup(each => each.Offering);
    }
}
