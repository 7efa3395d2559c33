using Catalog.Municipalities;

namespace Catalog.Search.Saved;

public readonly record struct SavedSearchId(Guid Value) : IGuidId<SavedSearchId>
{
    public static SavedSearchId New() => new(Guid.CreateVersion7());

    public static SavedSearchId From(Guid value) => new(value);
}

/// <summary>A search that a municipality keeps to look at again (保存した検索).</summary>
public sealed class SavedSearch
{
    private SavedSearch() { }

    public SavedSearch(MunicipalityCode municipality, string name, SearchTerms terms, int total, Actor by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(by);
        Id = SavedSearchId.New();
        Municipality = municipality;
        Name = name;
        Terms = terms.ToString();
        TotalThen = total;
        SavedAt = now;
        SavedBy = by.Name;
    }

    public SavedSearchId Id { get; private set; }

    public MunicipalityCode Municipality { get; private set; }

    /// <summary>As the town calls it; the town has it once.</summary>
    public string Name { get; private set; } = null!;

    /// <summary>Words, filters and order in their one written form (<see cref="SearchTerms"/>).</summary>
    public string Terms { get; private set; } = null!;

    /// <summary>Hits when it was saved.</summary>
    public int TotalThen { get; private set; }

    public DateTimeOffset SavedAt { get; private set; }

    public string SavedBy { get; private set; } = null!;
}
