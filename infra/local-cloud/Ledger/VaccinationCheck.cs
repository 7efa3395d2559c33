using System.Globalization;
using System.Text.RegularExpressions;
using LocalCloud.Forms;
using LocalCloud.Residents;
using LocalCloud.Tenants;
using LocalCloud.Texts;
using Microsoft.Extensions.Localization;

namespace LocalCloud.Ledger;

/// <summary>Reads the vaccination form and says, field by field, what is wrong with it.</summary>
internal sealed partial class VaccinationCheck(IStringLocalizer<LedgerText> text, TimeProvider time)
{
    /// <summary>The dose to keep; null when the form has problems.</summary>
    public Vaccination? Read(TenantId tenant, VaccinationForm form, ResidentRoll roll, Problems problems)
    {
        var resident = roll.Find(form.Resident?.Trim());
        var vaccine = VaccineList.Find(form.Vaccine);
        var given = Day.Read(form.Date);
        var dose = ReadDose(form.Dose);
        var lot = form.Lot?.Trim() ?? "";

        if (resident is null)
        {
            problems.Add(nameof(form.Resident), text[nameof(LedgerText.UnknownResident)]);
        }

        if (vaccine is null)
        {
            problems.Add(nameof(form.Vaccine), text[nameof(LedgerText.UnknownVaccine)]);
        }

        CheckDate(form, given, resident, problems);
        if (dose is null || (vaccine is not null && dose > vaccine.Doses))
        {
            problems.Add(nameof(form.Dose), vaccine is null
                ? text[nameof(LedgerText.DoseNotANumber)]
                : text[nameof(LedgerText.DoseOutOfRange), vaccine.Doses]);
        }

        if (!LotShape().IsMatch(lot))
        {
            problems.Add(nameof(form.Lot), text[nameof(LedgerText.LotMalformed)]);
        }

        return problems.Any ? null : new Vaccination
        {
            Tenant = tenant,
            Resident = resident!.Number,
            Vaccine = vaccine!.Code,
            GivenOn = given!.Value,
            Dose = dose!.Value,
            Lot = lot,
        };
    }

    private void CheckDate(VaccinationForm form, DateOnly? given, Resident? resident, Problems problems)
    {
        if (given is null)
        {
            problems.Add(nameof(form.Date), text[nameof(LedgerText.DateMissing)]);
        }
        else if (given > time.TokyoToday())
        {
            problems.Add(nameof(form.Date), text[nameof(LedgerText.DateInFuture)]);
        }
        else if (resident is not null && given < resident.BirthDate)
        {
            problems.Add(nameof(form.Date), text[nameof(LedgerText.DateBeforeBirth), Day.Show(resident.BirthDate)]);
        }
    }

    private static int? ReadDose(string? typed) =>
        int.TryParse(typed?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var dose) && dose > 0 ? dose : null;

    [GeneratedRegex(@"^[A-Za-z0-9\-]{1,20}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 100)]
    private static partial Regex LotShape();
}
