using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LocalCloud.Texts;

namespace LocalCloud.Residents;

/// <summary>
/// The synthetic residents of a municipality. They follow from its code alone, so every application of one
/// municipality knows the same people by the same numbers without any of them being stored.
/// </summary>
internal static class ResidentBook
{
    private const int Count = 40;

    /// <summary>One in four is a child, because the ledgers are mostly about children.</summary>
    private const int ChildrenEvery = 4;

    /// <summary>Has no divisor in common with the number of names, so no full name comes twice.</summary>
    private const int NameStep = 27;

    private static readonly string[] Family = Words(nameof(ResidentsText.FamilyNames));
    private static readonly string[] FamilyKana = Words(nameof(ResidentsText.FamilyKana));
    private static readonly string[] Given = Words(nameof(ResidentsText.GivenNames));
    private static readonly string[] GivenKana = Words(nameof(ResidentsText.GivenKana));
    private static readonly CompositeFormat Address = CompositeFormat.Parse(Neutral(nameof(ResidentsText.SyntheticAddress)));

    public static IReadOnlyList<Resident> Of(string municipalityCode)
    {
        var offset = Dice(municipalityCode, "names")[0];
        return [.. Enumerable.Range(0, Count).Select(i => One(municipalityCode, i, offset + i * NameStep))];
    }

    private static Resident One(string municipalityCode, int index, int name)
    {
        var dice = Dice(municipalityCode, index.ToString(CultureInfo.InvariantCulture));
        var family = name % Family.Length;
        var given = name / Family.Length % Given.Length;
        return new Resident(
            new ResidentNumber(string.Create(CultureInfo.InvariantCulture, $"9{Number(dice) % 10_000_000:0000000}{index:00}")),
            $"{Family[family]}\u3000{Given[given]}",
            $"{FamilyKana[family]}\u3000{GivenKana[given]}",
            Birth(dice, index),
            string.Format(CultureInfo.InvariantCulture, Address, dice[4] % 90 + 1, dice[5] % 20 + 1));
    }

    private static DateOnly Birth(byte[] dice, int index)
    {
        var (first, years) = index % ChildrenEvery == 0 ? (2018, 7) : (1935, 76);
        return new DateOnly(first + dice[6] % years, dice[7] % 12 + 1, dice[8] % 28 + 1);
    }

    private static uint Number(byte[] dice) => BitConverter.ToUInt32(dice, 0);

    private static byte[] Dice(string municipalityCode, string purpose) =>
        SHA256.HashData(Encoding.UTF8.GetBytes($"{municipalityCode}/{purpose}"));

    /// <summary>Names are records, not screen text: they stay Japanese in every language.</summary>
    private static string Neutral(string key) => ResidentsText.ResourceManager.GetString(key, CultureInfo.InvariantCulture)!;

    private static string[] Words(string key) => Neutral(key).Split(',');
}
