using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Provisioning.Desk;

/// <summary>Puts clean-ups together with all that tells whether they are stuck.</summary>
internal static class OwedReading
{
    public static async Task<OwedSheet[]> ReadAsync(MarketplaceDb db, IReadOnlyList<OwedCleanup> found, DateTimeOffset now, CancellationToken ct)
    {
        List<Guid?> ids = [.. found.Select(one => (Guid?)one.Id)];
        var names = await SheetNames.ReadAsync(db, [], ct);
        var asides = (await db.Quarantines.AsNoTracking().Where(one => ids.Contains(one.Cleanup)).ToListAsync(ct)).ToLookup(one => one.Cleanup);
        var gates = await DeskReading.GatesAsync(db, ct);
        return
        [
            .. found.Select(one =>
            {
                var gate = gates.GetValueOrDefault(one.Vendor);
                var facts = new Progressing(
                    one.DoneAt is not null || one.GivenUpAt is not null, one.DueAt, false, one.SetAsideAt, one.AcceptedAt ?? one.OwedAt, one.TroubleCode,
                    one.TroubleCode is null ? null : one.OwedAt, gate?.ClosedAt, gate?.ClosedFor, one.AcceptedAt is null ? null : Stuckness.UsualWork);
                return new OwedSheet(
                    CleanupSheets.Sheet(one, names), Stuckness.Of(facts, now),
                    asides[one.Id].OrderByDescending(aside => aside.SetAsideAt).Select(QuarantineSheet.Of).FirstOrDefault(), gate?.ClosedAt);
            }),
        ];
    }
}
