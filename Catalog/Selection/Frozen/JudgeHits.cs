using Catalog.Conformance;
using Catalog.Offerings;
using Catalog.Selection.Needs;
using Catalog.Standards;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Selection.Frozen;

/// <summary>Judges listings by every need of a case, with one query for the statements to each specification.</summary>
internal sealed class JudgeHits(Specs specs)
{
    /// <returns>For each listing, in their order, its judgements: musts before wishes.</returns>
    public async Task<IReadOnlyList<IReadOnlyList<NeedJudgement>>> RunAsync(
        MarketplaceDb db, IReadOnlyList<OfferingSheet> listings, NeedSheet needs, int population, (DateOnly AsOf, DateTimeOffset KnownAt, Actor Reader) view, CancellationToken ct)
    {
        var codes = listings.Select(listing => listing.Code).ToList();
        var ids = await db.Offerings.AsNoTracking().Where(offering => codes.Contains(offering.Code)).ToDictionaryAsync(offering => offering.Code, offering => offering.Id, ct);
        var stated = listings.Select(_ => new List<NeedJudgement>()).ToList();
        foreach (var asked in needs.Requirements?.Specs ?? [])
        {
            var spec = await specs.FindAsync(asked.System, asked.Version, view.AsOf, ct);
            if (!spec.IsDone)
            {
                continue;
            }

            var judge = new JudgeRequirements(spec.Value, asked, view.AsOf);
            var standing = await db.StandingAsync([.. ids.Values], spec.Value.Id, view.AsOf, view.KnownAt, view.Reader, ct);
            foreach (var (place, listing) in listings.Index())
            {
                stated[place].AddRange(judge.Of(listing.Systems.Any(system => system.Id == asked.System) ? [.. standing[ids[listing.Code]]] : null));
            }
        }

        return [.. listings.Select((listing, place) => (IReadOnlyList<NeedJudgement>)
            [.. stated[place].Concat(JudgeListing.Of(listing, needs, population)).OrderBy(judgement => judgement.Strength).ThenBy(judgement => judgement.Need)])];
    }
}
