namespace Catalog.Municipalities;

/// <summary>A municipality (市区町村): the buyer.</summary>
public sealed class Municipality
{
    private Municipality() { }

    public Municipality(
        MunicipalityCode code, string prefectureNumber, string name, string kana, string romaji, MunicipalityKind kind, int population)
    {
        Code = code;
        PrefectureNumber = prefectureNumber;
        Name = name;
        Kana = kana;
        Romaji = romaji;
        Kind = kind;
        Population = population;
    }

    public MunicipalityCode Code { get; private set; }

    public string PrefectureNumber { get; private set; } = null!;

    public Prefecture Prefecture { get; private set; } = null!;

    public string Name { get; private set; } = null!;

    /// <summary>Hiragana.</summary>
    public string Kana { get; private set; } = null!;

    public string Romaji { get; private set; } = null!;

    public MunicipalityKind Kind { get; private set; }

    /// <summary>People, census of 2020, preliminary count of 2021-06-25 (国勢調査速報).</summary>
    public int Population { get; private set; }

    /// <summary>Folded code, name, kana and romaji for search (<see cref="Search.Folding"/>).</summary>
    public string SearchKey { get; internal set; } = string.Empty;
}
