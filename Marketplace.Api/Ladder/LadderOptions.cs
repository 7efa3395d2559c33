namespace Marketplace.Api.Ladder;

/// <summary>Section <c>Ladder</c>.</summary>
public sealed record LadderOptions
{
    /// <summary>Whether this process orders the runs of the night; runs that are ordered by hand are worked on all the same.</summary>
    public bool Nightly { get; init; } = true;

    /// <summary>Hour of the day in Tokyo, 0 to 23, from which the runs of a night are ordered; a process that starts later catches up.</summary>
    public int Hour { get; init; } = 2;

    /// <summary>Runs at a time in this process; never two at one vendor.</summary>
    public int MostAtOnce { get; init; } = 4;
}
