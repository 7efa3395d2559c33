namespace LocalCloud.Ledger;

/// <summary>A vaccine and how many doses are given of it; its name is in <c>Texts/VaccineText.resx</c>.</summary>
public sealed record Vaccine(string Code, int Doses);

internal static class VaccineList
{
    public static IReadOnlyList<Vaccine> All { get; } =
    [
        new("bcg", 1),
        new("dpt-ipv-hib", 4),
        new("hepatitis-b", 3),
        new("hpv", 3),
        new("japanese-encephalitis", 4),
        new("measles-rubella", 2),
        new("pneumococcal-child", 4),
        new("pneumococcal-senior", 1),
        new("varicella", 2),
        new("zoster", 2),
    ];

    public static Vaccine? Find(string? code) => All.FirstOrDefault(v => v.Code == code);
}
