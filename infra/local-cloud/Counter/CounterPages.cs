using LocalCloud.Forms;
using LocalCloud.Residents;
using LocalCloud.Tenants;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LocalCloud.Counter;

internal sealed class CounterPages(ReadResidents residents, ReadForms forms, IssueForm issue)
{
    public async Task<IResult> ChooseAsync(TenantVisit visit, CancellationToken ct) =>
        Choose(visit, new CounterForm(), await residents.RunAsync(visit, ct), new Problems());

    public async Task<IResult> IssueAsync(TenantVisit visit, CounterForm choice, CancellationToken ct)
    {
        var roll = await residents.RunAsync(visit, ct);
        var problems = new Problems();
        return await issue.RunAsync(visit, choice, roll, problems, ct) is { } issued
            ? TypedResults.LocalRedirect(visit.Link($"forms/{issued.Id.Value}"))
            : Choose(visit, choice, roll, problems);
    }

    public async Task<IResult> IssuedAsync(TenantVisit visit, CancellationToken ct) =>
        new RazorComponentResult<IssuedForms>(new
        {
            Visit = visit,
            Roll = await residents.RunAsync(visit, ct),
            Forms = await forms.AllAsync(visit, ct),
        });

    public async Task<IResult> PrintAsync(TenantVisit visit, RecordId id, CancellationToken ct) =>
        await forms.OneAsync(visit, id, ct) is { } form
            && (await residents.RunAsync(visit, ct)).Find(form.Resident) is { } resident
            ? new RazorComponentResult<PrintedForm>(new { Visit = visit, Form = form, Resident = resident })
            : TypedResults.NotFound();

    private static RazorComponentResult<CounterChoice> Choose(
        TenantVisit visit, CounterForm form, ResidentRoll roll, Problems problems) =>
        new(new { Visit = visit, Form = form, Roll = roll, Problems = problems })
        {
            StatusCode = problems.Any ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status200OK,
        };
}
