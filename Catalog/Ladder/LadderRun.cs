using Catalog.Provisioning.Checks;

namespace Catalog.Ladder;

/// <summary>One climb of a listing (段階の確認): ordered by the night or by the vendor, run by a worker, kept with its findings.</summary>
public sealed class LadderRun
{
    private LadderRun() { }

    private LadderRun(string offering, string vendor, DateOnly? nightlyOf, DateTimeOffset now)
    {
        Id = LadderRunId.New();
        (Offering, Vendor, NightlyOf, Day, OrderedAt) = (offering, vendor, nightlyOf, nightlyOf ?? Tokyo.DayOf(now), now);
        Underway = offering;
    }

    public LadderRunId Id { get; private set; }

    /// <summary>Code of the offering.</summary>
    public string Offering { get; private set; } = null!;

    public string Vendor { get; private set; } = null!;

    /// <summary>The night whose run it is, at most one for each; <c>null</c> = ordered by the vendor or an operator.</summary>
    public DateOnly? NightlyOf { get; private set; }

    /// <summary>The day in Tokyo for which it counts.</summary>
    public DateOnly Day { get; private set; }

    public DateTimeOffset OrderedAt { get; private set; }

    public DateTimeOffset? StartedAt { get; private set; }

    public DateTimeOffset? StopAskedAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public DateTimeOffset? InterruptedAt { get; private set; }

    /// <summary>When the broker was found to give no answer at all; <c>null</c> = it answered.</summary>
    public DateTimeOffset? SilentAt { get; private set; }

    /// <summary>The highest level whose checks hold, 0 to 7; <c>null</c> = the run did not come to its end.</summary>
    public int? Reached { get; private set; }

    /// <summary>The offering's code until the end, then <c>null</c>: a unique index lets a listing have one run at a time.</summary>
    public string? Underway { get; private set; }

    /// <summary>What may exist at the broker because of the run; written and read by the worker alone.</summary>
    public string Made { get; private set; } = "[]";

    public string? LeaseOwner { get; private set; }

    public DateTimeOffset? LeaseUntil { get; private set; }

    public int Version { get; private set; }

    public List<LadderFinding> Findings { get; private set; } = [];

    public CheckState State => this switch
    {
        { EndedAt: not null, InterruptedAt: not null } => CheckState.Interrupted,
        { EndedAt: not null, StopAskedAt: not null } => CheckState.Stopped,
        { EndedAt: not null } => CheckState.Finished,
        { StopAskedAt: not null } => CheckState.Stopping,
        { StartedAt: not null } => CheckState.Running,
        _ => CheckState.Waiting,
    };

    public static LadderRun Nightly(string offering, string vendor, DateOnly night, DateTimeOffset now) => new(offering, vendor, night, now);

    public static LadderRun Asked(string offering, string vendor, DateTimeOffset now) => new(offering, vendor, null, now);

    /// <summary>A run that has not begun ends at once; another one by its worker, after it has tidied up.</summary>
    public Outcome Stop(DateTimeOffset now)
    {
        if (EndedAt is not null)
        {
            return LadderFaults.Ended;
        }

        StopAskedAt ??= now;
        if (StartedAt is null)
        {
            End(now);
        }

        return Outcome.Done;
    }

    /// <summary>A worker takes it; one that had begun before was interrupted.</summary>
    public void Take(string owner, DateTimeOffset until, DateTimeOffset now)
    {
        InterruptedAt = StartedAt is null ? null : now;
        StartedAt ??= now;
        (LeaseOwner, LeaseUntil) = (owner, until);
    }

    public void Keep(string made) => Made = made;

    public void FindSilent(DateTimeOffset now) => SilentAt ??= now;

    public void Conclude(CheckFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        if (Findings.Find(known => known.Check == finding.Rule) is { } known)
        {
            known.Restate(finding);
            return;
        }

        Findings.Add(new LadderFinding(Id, finding));
    }

    /// <summary>Only a run that came to its own end counts; the night of an interrupted one is tried again.</summary>
    public void End(DateTimeOffset now)
    {
        EndedAt = now;
        Underway = null;
        (LeaseOwner, LeaseUntil) = (null, null);
        NightlyOf = State == CheckState.Interrupted ? null : NightlyOf;
        Reached = State == CheckState.Finished ? LadderChecks.Reached(Findings.ToDictionary(each => each.Check, each => each.Verdict)) : null;
    }
}
