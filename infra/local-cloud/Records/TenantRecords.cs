using LocalCloud.Instances;
using LocalCloud.Residents;
using LocalCloud.Storage;
using LocalCloud.Vendors;
using Microsoft.EntityFrameworkCore;

namespace LocalCloud.Records;

/// <summary>Everything that a tenant has recorded, in a stable order. The register keeps nothing: its residents follow from the municipality.</summary>
internal static class TenantRecords
{
    public static async Task<string> ExportAsync(CloudDb db, Instance instance, CancellationToken ct)
    {
        var records = await AllAsync(db, instance, ct);
        return new RecordFile(RecordColumns.Of(instance.Offer.Kind), [.. records.Select(RecordColumns.Of)]).Write();
    }

    public static async Task<IReadOnlyList<object>> AllAsync(CloudDb db, Instance instance, CancellationToken ct) => instance.Offer.Kind switch
    {
        ApplicationKind.Ledger => await db.Vaccinations.AsNoTracking().Where(v => v.Tenant == instance.Tenant).OrderBy(v => v.Id).ToListAsync(ct),
        ApplicationKind.Health => await db.Checkups.AsNoTracking().Where(c => c.Tenant == instance.Tenant).OrderBy(c => c.Id).ToListAsync(ct),
        ApplicationKind.Counter => await db.IssuedForms.AsNoTracking().Where(f => f.Tenant == instance.Tenant).OrderBy(f => f.Id).ToListAsync(ct),
        _ => ResidentBook.Of(instance.MunicipalityCode),
    };
}
