namespace Catalog.Municipalities;

/// <summary>A prefecture (都道府県).</summary>
public sealed class Prefecture
{
    private Prefecture() { }

    public Prefecture(string number, MunicipalityCode code, string name, string kana, string romaji)
    {
        Number = number;
        Code = code;
        Name = name;
        Kana = kana;
        Romaji = romaji;
    }

    /// <summary>Two digits, 01 to 47.</summary>
    public string Number { get; private set; } = null!;

    public MunicipalityCode Code { get; private set; }

    public string Name { get; private set; } = null!;

    /// <summary>Hiragana.</summary>
    public string Kana { get; private set; } = null!;

    public string Romaji { get; private set; } = null!;
}
