namespace Catalog.Ladder;

/// <summary>The one rule from nights to a level. Nobody sets a level by hand; docs/ladder.md gives the reasons.</summary>
public static class LadderRule
{
    public const int Top = 8;

    /// <summary>The highest level that a single run can reach; the one above it needs time.</summary>
    public const int HighestOfRun = Top - 1;

    /// <summary>Below it a listing is hidden: whoever cannot give the records back, and take them in again, is not offered to a town.</summary>
    public const int Line = 5;

    /// <summary>A month: it holds one patch day, one month's end and one change of a certificate or a password.</summary>
    public const int NightsToHold = 30;

    /// <summary>An announced maintenance takes a night, and its repetition another; on the third morning a town cannot order.</summary>
    public const int NightsBridged = 2;

    /// <param name="runs">Finished runs, oldest first.</param>
    public static LadderStanding Of(IEnumerable<LadderNight> runs)
    {
        ArgumentNullException.ThrowIfNull(runs);
        var (level, held, silent) = ((int?)null, 0, 0);
        foreach (var day in runs.GroupBy(run => run.Day).OrderBy(day => day.Key))
        {
            var answered = day.Where(run => !run.IsSilent).ToList();
            if (answered.Count > 0)
            {
                // The newest run counts at once, up or down; held is a day only if none of its runs fell short.
                (level, silent) = (answered[^1].Reached, 0);
                held = answered.TrueForAll(run => run.Reached == HighestOfRun) ? held + 1 : 0;
            }
            else if (++silent > NightsBridged)
            {
                (level, held) = (0, 0);
            }
        }

        return new LadderStanding(level == HighestOfRun && held >= NightsToHold ? Top : level, held);
    }

    public static bool IsBelowLine(int? level) => level < Line;
}
