using Catalog.Offerings;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Conformance;

/// <summary>A published conformance entry of an offering, as shown (適合確認).</summary>
/// <param name="Number">Conformance number.</param>
/// <param name="System">Business system id.</param>
/// <param name="SubScope">Part of the business; <c>null</c> = none named.</param>
/// <param name="SupersededNumber">The older number that this one replaces.</param>
/// <param name="ConfirmedOn">Day of the confirmation.</param>
public sealed record CertificateRow(string Number, string System, string? SubScope, string? SupersededNumber, DateOnly ConfirmedOn)
{
    internal static CertificateRow Of(Certificate known) => new(known.Number, known.System, known.SubScope, known.SupersededNumber, known.ConfirmedOn);
}

/// <summary>What is confirmed of one offering; empty for one that is in no published list.</summary>
public sealed record ConformanceSheet(string Offering, IReadOnlyList<CertificateRow> Certificates);

/// <summary>The published conformance entries of an offering, by business system.</summary>
public sealed class Certificates(IDbContextFactory<MarketplaceDb> dbs)
{
    public async Task<Outcome<ConformanceSheet>> OfAsync(string offering, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.Offerings.AsNoTracking().SingleOrDefaultAsync(known => known.Code == offering, ct) is not { } listed)
        {
            return OfferingFaults.Unknown(offering);
        }

        var rows = await db.Certificates.AsNoTracking()
            .Where(certificate => certificate.Offering == listed.Id)
            .OrderBy(certificate => certificate.System)
            .ThenBy(certificate => certificate.Number)
            .ToListAsync(ct);
        return new ConformanceSheet(offering, [.. rows.Select(CertificateRow.Of)]);
    }
}
