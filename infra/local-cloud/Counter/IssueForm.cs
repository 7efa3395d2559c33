using LocalCloud.Forms;
using LocalCloud.Residents;
using LocalCloud.Storage;
using LocalCloud.Tenants;
using LocalCloud.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace LocalCloud.Counter;

internal sealed class IssueForm(
    IDbContextFactory<CloudDb> dbs, WriteTurn turn, TimeProvider time, IStringLocalizer<CounterText> text)
{
    /// <summary>The form that was issued; null when the choice has problems.</summary>
    public async Task<IssuedForm?> RunAsync(
        TenantVisit visit, CounterForm choice, ResidentRoll roll, Problems problems, CancellationToken ct)
    {
        var resident = roll.Find(choice.Resident?.Trim());
        if (resident is null)
        {
            problems.Add(nameof(choice.Resident), text[nameof(CounterText.UnknownResident)]);
        }

        if (!ProcedureList.All.Contains(choice.Procedure ?? ""))
        {
            problems.Add(nameof(choice.Procedure), text[nameof(CounterText.UnknownProcedure)]);
        }

        if (problems.Any)
        {
            return null;
        }

        var issued = new IssuedForm
        {
            Tenant = visit.Tenant,
            Resident = resident!.Number,
            Procedure = choice.Procedure!,
            IssuedOn = time.TokyoToday(),
        };
        using var mine = await turn.TakeAsync(ct);
        await using var db = await dbs.CreateDbContextAsync(ct);
        db.Add(issued);
        await db.KeepAsync(ct);
        return issued;
    }
}
