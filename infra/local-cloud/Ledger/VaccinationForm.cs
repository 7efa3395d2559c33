namespace LocalCloud.Ledger;

/// <summary>What was typed into the vaccination form, kept as typed until it is right.</summary>
public sealed record class VaccinationForm
{
    public string? Resident { get; set; }

    public string? Vaccine { get; set; }

    public string? Date { get; set; }

    public string? Dose { get; set; }

    public string? Lot { get; set; }
}
