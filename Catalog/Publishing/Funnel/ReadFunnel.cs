using Catalog.Municipalities;
using Catalog.Selection.Feedback;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Publishing.Funnel;

/// <summary>Reads a vendor's own funnel: how often its listings were shown, and how locked cases ended for them.</summary>
public sealed class ReadFunnel(IDbContextFactory<MarketplaceDb> dbs, ReadFeedback feedback)
{
    public async Task<Outcome<IReadOnlyList<FunnelRow>>> OfAsync(string vendor, FunnelDays days, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (actor.Role != Role.Auditor && (actor.Role != Role.Vendor || actor.Vendor != vendor))
        {
            return FunnelFaults.NotYours(vendor);
        }

        if (days.To < days.From || days.To.DayNumber - days.From.DayNumber >= FunnelDays.Longest)
        {
            return FunnelFaults.WrongDays(FunnelDays.Longest).On("from");
        }

        var ends = await feedback.OfAsync(vendor, actor, 0, int.MaxValue, ct);
        if (!ends.IsDone)
        {
            return ends.Fault;
        }

        var ended = ends.Value.Items.Where(each => each.On >= days.From && each.On <= days.To).ToLookup(each => each.Offering, StringComparer.Ordinal);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var own = await db.Offerings.AsNoTracking().Where(offering => offering.Vendor.Code == vendor).OrderBy(offering => offering.Code)
            .Select(offering => new { offering.Code, offering.Name, offering.NameEn }).ToListAsync(ct);
        var codes = own.ConvertAll(offering => offering.Code);
        var shown = await db.Showings.AsNoTracking().Where(each => codes.Contains(each.Offering) && each.Day >= days.From && each.Day <= days.To)
            .GroupBy(each => new { each.Offering, each.Where }).Select(each => new { each.Key.Offering, each.Key.Where, Times = each.Sum(one => one.Times) })
            .ToDictionaryAsync(each => (each.Offering, each.Where), each => each.Times, ct);
        return own.ConvertAll(offering => Row(
            offering.Code, offering.Name, offering.NameEn, where => shown.GetValueOrDefault((offering.Code, where)), [.. ended[offering.Code]]));
    }

    private static FunnelRow Row(string code, string name, string nameEn, Func<ShownIn, int> shown, IReadOnlyList<VendorFeedback> ended) => new(
        code, name, nameEn, shown(ShownIn.Results), shown(ShownIn.Page), shown(ShownIn.Comparison), ended.Count,
        [.. ended.Where(each => each.Reason is not null).GroupBy(each => each.Reason!.Value)
            .Select(each => new ExclusionCount(each.Key, each.Count())).OrderByDescending(each => each.Cases).ThenBy(each => each.Reason)],
        ended.Count(each => each.Outcome == CandidateOutcome.NotChosen), ended.Count(each => each.Outcome == CandidateOutcome.Chosen));
}
