namespace Catalog.Standards;

/// <summary>One of the 20 legal business areas (標準化対象事務, 標準化法 2条と政令).</summary>
public sealed class BusinessArea
{
    private BusinessArea() { }

    public BusinessArea(int number, string name, string nameEn, string group, string ministry, string specName, string? latestVersion, string? publishedIn, IReadOnlyList<string> aliases)
    {
        Number = number;
        Name = name;
        NameEn = nameEn;
        Group = group;
        Ministry = ministry;
        SpecName = specName;
        LatestVersion = latestVersion;
        PublishedIn = publishedIn;
        Aliases = [.. aliases];
    }

    /// <summary>1 to 20, in the order of the published list.</summary>
    public int Number { get; private set; }

    public string Name { get; private set; } = null!;

    public string NameEn { get; private set; } = null!;

    /// <summary>Heading under which areas are shown together, such as 福祉・医療.</summary>
    public string Group { get; private set; } = null!;

    public string Ministry { get; private set; } = null!;

    /// <summary>Name of the standard specification (標準仕様書).</summary>
    public string SpecName { get; private set; } = null!;

    /// <summary>Version current in April 2026, such as 7.0; <c>null</c> where the list gives none.</summary>
    public string? LatestVersion { get; private set; }

    /// <summary>Year and month of that version, such as 2026-02.</summary>
    public string? PublishedIn { get; private set; }

    /// <summary>Other names in daily use (住基, 国保).</summary>
    public List<string> Aliases { get; private set; } = [];
}
