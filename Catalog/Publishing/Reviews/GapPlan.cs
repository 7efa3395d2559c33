namespace Catalog.Publishing.Reviews;

/// <summary>Something that a listing still lacks, and the day by which its vendor has promised it (改善計画). The listing carries the earliest such day; past it, it stands behind the others.</summary>
public sealed class GapPlan
{
    private GapPlan() { }

    public GapPlan(string offering, int number, string what, string? question, DateOnly dueOn, DateTimeOffset now)
    {
        Offering = offering;
        Number = number;
        What = what;
        Question = question;
        DueOn = dueOn;
        PlannedAt = now;
    }

    /// <summary>Code of the offering.</summary>
    public string Offering { get; private set; } = null!;

    /// <summary>From 1, within the offering.</summary>
    public int Number { get; private set; }

    public string What { get; private set; } = null!;

    /// <summary>Key of the question that it concerns; <c>null</c> = none.</summary>
    public string? Question { get; private set; }

    /// <summary>Last day in time.</summary>
    public DateOnly DueOn { get; private set; }

    public DateTimeOffset PlannedAt { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    public void Close(DateTimeOffset now) => ClosedAt ??= now;
}
