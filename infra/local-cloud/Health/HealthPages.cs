using LocalCloud.Forms;
using LocalCloud.Residents;
using LocalCloud.Tenants;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LocalCloud.Health;

internal sealed class HealthPages(ReadResidents residents, ReadHealthCard card, RecordCheckup record)
{
    public async Task<IResult> ResidentsAsync(TenantVisit visit, CancellationToken ct) =>
        new RazorComponentResult<HealthResidents>(new { Visit = visit, Roll = await residents.RunAsync(visit, ct) });

    public async Task<IResult> ResidentAsync(TenantVisit visit, string number, bool done, CancellationToken ct) =>
        (await residents.RunAsync(visit, ct)).Find(number) is { } resident
            ? await ShowAsync(visit, resident, new CheckupForm(), new Problems(), done, ct)
            : TypedResults.NotFound();

    public async Task<IResult> RecordAsync(TenantVisit visit, string number, CheckupForm form, CancellationToken ct)
    {
        if ((await residents.RunAsync(visit, ct)).Find(number) is not { } resident)
        {
            return TypedResults.NotFound();
        }

        var problems = await record.RunAsync(visit, resident, form, ct);
        return problems.Any
            ? await ShowAsync(visit, resident, form, problems, done: false, ct)
            : TypedResults.LocalRedirect(visit.Link($"residents/{resident.Number.Value}", "done=true"));
    }

    private async Task<IResult> ShowAsync(
        TenantVisit visit, Resident resident, CheckupForm form, Problems problems, bool done, CancellationToken ct) =>
        new RazorComponentResult<HealthResident>(new
        {
            Visit = visit,
            Card = await card.RunAsync(visit, resident, ct),
            Form = form,
            Problems = problems,
            Done = done,
        })
        {
            StatusCode = problems.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK,
        };
}
