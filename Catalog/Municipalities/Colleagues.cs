using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Municipalities;

/// <summary>One who works for the same body.</summary>
/// <param name="Id">As in <see cref="Actor.Id"/>.</param>
/// <param name="Name">As shown.</param>
public sealed record Colleague(string Id, string Name);

/// <summary>The town staff of one body whom the marketplace has admitted: with one alone, rules for two people fall to that one.</summary>
public sealed class Colleagues(IDbContextFactory<MarketplaceDb> dbs)
{
    /// <summary>All of them, the oldest first; programs of the body do not count.</summary>
    public async Task<IReadOnlyList<Colleague>> OfAsync(MunicipalityCode municipality, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await OfAsync(db, municipality, ct);
    }

    internal static async Task<IReadOnlyList<Colleague>> OfAsync(MarketplaceDb db, MunicipalityCode municipality, CancellationToken ct) =>
        await db.Members.AsNoTracking()
            .Where(member => member.Municipality == municipality && member.Role == Role.TownStaff && member.LeftAt == null)
            .OrderBy(member => member.AdmittedAt).ThenBy(member => member.Id)
            .Select(member => new Colleague(member.Issuer + "#" + member.Subject, member.Name))
            .ToListAsync(ct);
}
