using Catalog.Selection;

namespace Catalog.Publishing.Funnel;

/// <summary>The stretch of days that a funnel looks at, both included.</summary>
public sealed record FunnelDays(DateOnly From, DateOnly To)
{
    /// <summary>What a vendor sees unless it asks otherwise.</summary>
    public const int Usual = 90;

    /// <summary>Days; a year and a leap day.</summary>
    public const int Longest = 366;

    public static FunnelDays Last(int days, DateOnly today) => new(today.AddDays(1 - days), today);
}

/// <summary>How many cases dropped the offering for one sort of reason.</summary>
public sealed record ExclusionCount(ExclusionReason Reason, int Cases);

/// <summary>The way of one listing from being seen to being chosen (表示から選定まで). Cases count from their lock on, by its day.</summary>
/// <param name="InResults">Times that town staff saw it in search results.</param>
/// <param name="Opened">Times that town staff opened its page.</param>
/// <param name="Compared">Times that it stood in a comparison.</param>
/// <param name="Shortlisted">Locked cases in which it was a candidate: the sum of the next three.</param>
/// <param name="Excluded">By sort of reason, the most frequent first.</param>
/// <param name="NotChosen">Stayed to the end, and another one was chosen.</param>
public sealed record FunnelRow(
    string Offering, string Name, string NameEn, int InResults, int Opened, int Compared, int Shortlisted,
    IReadOnlyList<ExclusionCount> Excluded, int NotChosen, int Chosen);
