using System.Globalization;
using LocalCloud.Forms;
using LocalCloud.Residents;
using LocalCloud.Storage;
using LocalCloud.Tenants;
using LocalCloud.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace LocalCloud.Health;

internal sealed class RecordCheckup(
    IDbContextFactory<CloudDb> dbs, WriteTurn turn, TimeProvider time, IStringLocalizer<HealthText> text)
{
    private const decimal Lightest = 0.5m;
    private const decimal Heaviest = 300m;

    public async Task<Problems> RunAsync(TenantVisit visit, Resident resident, CheckupForm form, CancellationToken ct)
    {
        var problems = new Problems();
        var taken = ReadDate(resident, form, problems);
        var weight = ReadWeight(form, problems);
        RequireOneOf(CheckupChoices.Kinds, nameof(form.Kind), form.Kind, text[nameof(HealthText.KindMissing)], problems);
        RequireOneOf(CheckupChoices.Results, nameof(form.Result), form.Result, text[nameof(HealthText.ResultMissing)], problems);
        if (problems.Any)
        {
            return problems;
        }

        using var mine = await turn.TakeAsync(ct);
        await using var db = await dbs.CreateDbContextAsync(ct);
        db.Add(new Checkup
        {
            Tenant = visit.Tenant,
            Resident = resident.Number,
            TakenOn = taken!.Value,
            Kind = form.Kind!,
            WeightKg = weight!.Value,
            Result = form.Result!,
        });
        await db.KeepAsync(ct);
        return problems;
    }

    private DateOnly? ReadDate(Resident resident, CheckupForm form, Problems problems)
    {
        var taken = Day.Read(form.Date);
        var sentence = taken switch
        {
            null => text[nameof(HealthText.DateMissing)],
            { } day when day > time.TokyoToday() => text[nameof(HealthText.DateInFuture)],
            { } day when day < resident.BirthDate => text[nameof(HealthText.DateBeforeBirth), Day.Show(resident.BirthDate)],
            _ => null,
        };
        if (sentence is not null)
        {
            problems.Add(nameof(form.Date), sentence);
        }

        return taken;
    }

    private decimal? ReadWeight(CheckupForm form, Problems problems)
    {
        if (decimal.TryParse(form.Weight?.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var kilograms)
            && kilograms is >= Lightest and <= Heaviest
            && decimal.Round(kilograms, 1) == kilograms)
        {
            return kilograms;
        }

        problems.Add(nameof(form.Weight), text[nameof(HealthText.WeightOutOfRange)]);
        return null;
    }

    private static void RequireOneOf(
        IReadOnlyList<string> choices, string field, string? chosen, string sentence, Problems problems)
    {
        if (chosen is null || !choices.Contains(chosen))
        {
            problems.Add(field, sentence);
        }
    }
}
