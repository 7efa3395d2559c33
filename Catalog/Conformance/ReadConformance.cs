using Catalog.Standards;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Conformance;

/// <summary>Reads what an offering does of one specification version on one day, each kind of evidence by itself.</summary>
/// <remarks>A withdrawn offering is read too: a decision of an earlier year must stay explicable.</remarks>
public sealed class ReadConformance(IDbContextFactory<MarketplaceDb> dbs, Specs specs, Certificates certificates, TimeProvider time)
{
    /// <param name="offering">Code of the offering.</param>
    /// <param name="system">Business system id.</param>
    /// <param name="number">Version of the specification; <c>null</c> = the newest published by the day.</param>
    /// <param name="asOf">The day for which verdicts are given.</param>
    /// <param name="knownAt">Leave out what was recorded later; <c>null</c> = now.</param>
    /// <param name="reader">Whose own checks are shown; <c>null</c> = nobody's.</param>
    /// <param name="ct">Cancels the reading.</param>
    public async Task<Outcome<ConformanceReport>> RunAsync(
        string offering, string system, string? number, DateOnly asOf, DateTimeOffset? knownAt, Actor? reader, CancellationToken ct)
    {
        var confirmed = await certificates.OfAsync(offering, ct);
        if (!confirmed.IsDone)
        {
            return confirmed.Fault;
        }

        var spec = await specs.FindAsync(system, number, asOf, ct);
        if (!spec.IsDone)
        {
            return spec.Fault;
        }

        await using var db = await dbs.CreateDbContextAsync(ct);
        var listed = await db.Offerings.AsNoTracking().SingleAsync(known => known.Code == offering, ct);
        if (!listed.Systems.Contains(system))
        {
            return ConformanceFaults.SystemNotServed(offering, system);
        }

        var known = Instants.ToMicroseconds(knownAt ?? time.GetUtcNow());
        var standing = await db.StandingAsync([listed.Id], spec.Value.Id, asOf, known, reader, ct);
        return ConformanceReport.Of(
            offering, spec.Value, asOf, known, [.. standing[listed.Id]],
            [.. confirmed.Value.Certificates.Where(each => each.System == system && each.ConfirmedOn <= asOf)]);
    }
}
