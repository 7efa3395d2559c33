using LocalCloud.Forms;
using LocalCloud.Residents;
using LocalCloud.Storage;
using LocalCloud.Tenants;
using LocalCloud.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace LocalCloud.Ledger;

internal sealed class RecordVaccination(
    IDbContextFactory<CloudDb> dbs, WriteTurn turn, VaccinationCheck check, IStringLocalizer<LedgerText> text)
{
    public async Task<Problems> RunAsync(TenantVisit visit, VaccinationForm form, ResidentRoll roll, CancellationToken ct)
    {
        var problems = new Problems();
        if (check.Read(visit.Tenant, form, roll, problems) is not { } dose)
        {
            return problems;
        }

        using var mine = await turn.TakeAsync(ct);
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await IsKnownAsync(db, dose, ct))
        {
            problems.Add(nameof(form.Dose), text[nameof(LedgerText.DoseAlreadyRecorded), dose.Dose]);
            return problems;
        }

        db.Add(dose);
        await db.KeepAsync(ct);
        return problems;
    }

    private static Task<bool> IsKnownAsync(CloudDb db, Vaccination dose, CancellationToken ct) => db.Vaccinations.AnyAsync(
        v => v.Tenant == dose.Tenant
            && v.Resident == dose.Resident
            && v.Vaccine == dose.Vaccine
            && v.Dose == dose.Dose
            && v.CancelledOn == null,
        ct);
}
