namespace Catalog;

/// <summary>A Japanese fiscal year (会計年度, 地方自治法 208条): 1 April to 31 March, counted by the year of its April.</summary>
public readonly record struct FiscalYear(int Year)
{
    public DateOnly FirstDay => new(Year, 4, 1);

    public DateOnly LastDay => new(Year + 1, 3, 31);

    public static FiscalYear Of(DateOnly day) => new(day.Month >= 4 ? day.Year : day.Year - 1);
}
