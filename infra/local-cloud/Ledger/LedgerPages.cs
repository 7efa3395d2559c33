using LocalCloud.Forms;
using LocalCloud.Residents;
using LocalCloud.Tenants;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LocalCloud.Ledger;

internal sealed class LedgerPages(ReadResidents residents, ReadVaccinations records, RecordVaccination record)
{
    public async Task<IResult> ResidentsAsync(TenantVisit visit, CancellationToken ct) =>
        new RazorComponentResult<LedgerResidents>(new { Visit = visit, Roll = await residents.RunAsync(visit, ct) });

    public async Task<IResult> RecordsAsync(TenantVisit visit, string? done, CancellationToken ct) =>
        new RazorComponentResult<VaccinationRecords>(new
        {
            Visit = visit,
            Roll = await residents.RunAsync(visit, ct),
            Records = await records.RunAsync(visit, null, ct),
            Done = done,
        });

    public async Task<IResult> EntryAsync(TenantVisit visit, string? resident, CancellationToken ct) =>
        Entry(visit, new VaccinationForm { Resident = resident }, await residents.RunAsync(visit, ct), new Problems());

    public async Task<IResult> RecordAsync(TenantVisit visit, VaccinationForm form, CancellationToken ct)
    {
        var roll = await residents.RunAsync(visit, ct);
        var problems = await record.RunAsync(visit, form, roll, ct);
        return problems.Any ? Entry(visit, form, roll, problems) : TypedResults.LocalRedirect(visit.Link("records", "done=recorded"));
    }

    private static RazorComponentResult<VaccinationEntry> Entry(
        TenantVisit visit, VaccinationForm form, ResidentRoll roll, Problems problems) =>
        new(new { Visit = visit, Form = form, Roll = roll, Problems = problems })
        {
            StatusCode = problems.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK,
        };
}
