namespace LocalCloud.Ledger;

/// <summary>A dose as interface <c>vaccination-records</c> carries one.</summary>
public sealed record VaccinationItem(
    Guid RecordId, string ResidentNumber, string Vaccine, DateOnly Date, int Dose, string Lot, DateOnly? CancelledOn)
{
    public static VaccinationItem Of(Vaccination v) =>
        new(v.Id.Value, v.Resident.Value, v.Vaccine, v.GivenOn, v.Dose, v.Lot, v.CancelledOn);
}
