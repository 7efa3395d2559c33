using Catalog.Municipalities;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Selection;

/// <summary>One line of the list of cases.</summary>
public sealed record SelectionRow(
    SelectionId Id, MunicipalityCode Municipality, string Title, int? Area, DateTimeOffset OpenedAt, int Candidates, Decision? Decision);

/// <summary>A candidate with the name under which it is listed.</summary>
public sealed record CandidateSheet(Candidate Candidate, string Name, string NameEn, string VendorName, string VendorNameEn, bool IsOrderable)
{
    /// <summary>The level that hides it from searches and new orders; <c>null</c> = it is not hidden.</summary>
    public int? BelowLine { get; init; }
}

/// <summary>A whole case as shown.</summary>
/// <param name="Version">Send it back with the next change.</param>
public sealed record SelectionSheet(
    SelectionId Id,
    MunicipalityCode Municipality,
    string Title,
    int? Area,
    DateTimeOffset OpenedAt,
    string OpenedBy,
    IReadOnlyList<Need> Needs,
    IReadOnlyList<CandidateSheet> Candidates,
    Decision? Decision,
    int Version);

/// <summary>Reads cases behind the wall.</summary>
public sealed class SelectionSheets(IDbContextFactory<MarketplaceDb> dbs)
{
    public async Task<Page<SelectionRow>> ListAsync(Actor actor, int offset, int limit, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var visible = db.Selections.AsNoTracking().VisibleTo(actor);
        var cases = await visible.OrderByDescending(c => c.OpenedAt).ThenBy(c => c.Id).Skip(offset).Take(limit).ToListAsync(ct);
        return new Page<SelectionRow>(
            [.. cases.Select(c => new SelectionRow(c.Id, c.Municipality, c.Title, c.Area, c.OpenedAt, c.Candidates.Count, c.Decision))],
            await visible.CountAsync(ct));
    }

    public async Task<Outcome<SelectionSheet>> FindAsync(SelectionId id, Actor actor, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.Selections.AsNoTracking().VisibleTo(actor).SingleOrDefaultAsync(c => c.Id == id, ct) is not { } found)
        {
            return SelectionFaults.Unknown(id.Value.ToString());
        }

        var codes = found.Candidates.Select(candidate => candidate.Offering).ToList();
        var offerings = await db.Offerings.AsNoTracking().Include(o => o.Vendor).Include(o => o.Plans)
            .Where(o => codes.Contains(o.Code)).ToDictionaryAsync(o => o.Code, ct);
        return new SelectionSheet(
            found.Id, found.Municipality, found.Title, found.Area, found.OpenedAt, found.OpenedBy, found.Needs,
            [.. found.Candidates.Select(candidate => Sheet(candidate, offerings[candidate.Offering]))],
            found.Decision, found.Version);
    }

    private static CandidateSheet Sheet(Candidate candidate, Offerings.Offering o) =>
        new(candidate, o.Name, o.NameEn, o.Vendor.Name, o.Vendor.NameEn, o.IsOrderable) { BelowLine = o.IsListed ? null : o.LadderLevel };
}
