namespace Catalog.Municipalities;

/// <summary>How far a municipality is with the migration of one business area (移行の進捗).</summary>
/// <remarks>Progress and lateness are two measures of two dates and are never merged on a screen.</remarks>
public sealed class MigrationState
{
    private MigrationState() { }

    public MigrationState(MunicipalityCode municipality, int area, int stepsDone, bool isLate)
    {
        Municipality = municipality;
        Area = area;
        StepsDone = stepsDone;
        IsExpectedLate = isLate;
    }

    /// <summary>The work steps that the ministry counts (総務省の進捗管理の手順数).</summary>
    public const int StepsInAll = 40;

    /// <summary>Day of the progress figures: January 2026 as published, kept as the end of that month.</summary>
    public static DateOnly ProgressAsOf { get; } = new(2026, 1, 31);

    /// <summary>Day of the list of expected late movers: the end of December 2025.</summary>
    public static DateOnly LatenessAsOf { get; } = new(2025, 12, 31);

    public MunicipalityCode Municipality { get; private set; }

    /// <summary>Number of the business area, 1 to 20.</summary>
    public int Area { get; private set; }

    /// <summary>Finished work steps of 40 as of January 2026; not "in production".</summary>
    public int StepsDone { get; private set; }

    /// <summary>Expected to be a late mover (特定移行支援システム該当見込み) as of the end of December 2025.</summary>
    public bool IsExpectedLate { get; private set; }
}
