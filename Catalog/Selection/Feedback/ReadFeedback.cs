using Catalog.Municipalities;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Selection.Feedback;

/// <summary>Reads what a vendor may learn of the cases in which it was a candidate; before the lock it is nothing.</summary>
public sealed class ReadFeedback(IDbContextFactory<MarketplaceDb> dbs)
{
    public async Task<Outcome<Page<VendorFeedback>>> OfAsync(string vendor, Actor actor, int offset, int limit, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.Role != Role.Auditor && (actor.Role != Role.Vendor || actor.Vendor != vendor))
        {
            return FeedbackFaults.NotYours(vendor);
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var own = await db.Offerings.AsNoTracking().Where(offering => offering.Vendor.Code == vendor)
            .Select(offering => new OwnOffering(offering.Code, offering.Name, offering.NameEn)).ToDictionaryAsync(offering => offering.Code, ct);
        var codes = own.Keys.ToList();
        var cases = await db.Selections.AsNoTracking()
            .Where(selection => selection.Locking != null && selection.Candidates.Any(candidate => codes.Contains(candidate.Offering)))
            .ToListAsync(ct);
        var towns = cases.Select(selection => selection.Municipality).Distinct().ToList();
        var known = await db.Municipalities.AsNoTracking().Where(town => towns.Contains(town.Code)).ToDictionaryAsync(town => town.Code, ct);
        var areas = await db.BusinessAreas.AsNoTracking().ToDictionaryAsync(area => area.Number, ct);
        List<VendorFeedback> all =
        [
            .. cases.SelectMany(selection => selection.Candidates.Where(candidate => own.ContainsKey(candidate.Offering)).Select(candidate =>
                    Of(selection, candidate, own[candidate.Offering], known[selection.Municipality], selection.Area is { } number ? areas.GetValueOrDefault(number) : null)))
                .OrderByDescending(each => each.On).ThenBy(each => each.Offering, StringComparer.Ordinal),
        ];
        return new Page<VendorFeedback>([.. all.Skip(offset).Take(limit)], all.Count);
    }

    private static VendorFeedback Of(SelectionCase selection, Candidate candidate, OwnOffering offering, Municipality town, Standards.BusinessArea? area)
    {
        var outcome = selection.Decision?.Offering == candidate.Offering ? CandidateOutcome.Chosen
            : candidate.IsExcluded ? CandidateOutcome.Excluded
            : CandidateOutcome.NotChosen;
        return new VendorFeedback(
            offering.Code, offering.Name, offering.NameEn, outcome, outcome == CandidateOutcome.Excluded ? candidate.Exclusion!.Reason : null,
            DateOnly.FromDateTime(Tokyo.At(selection.Locking!.At).DateTime), selection.Area, area?.Name, area?.NameEn, SizeBand.Of(town.Population),
            outcome == CandidateOutcome.Chosen ? new ChoosingTown(town.Code, town.Name, town.Romaji) : null);
    }

    private sealed record OwnOffering(string Code, string Name, string NameEn);
}
