namespace Catalog.Provisioning.Checks;

/// <summary>How far a check is.</summary>
public enum CheckState
{
    Waiting,
    Running,
    /// <summary>Asked to stop; what was made at the broker is being removed.</summary>
    Stopping,
    Finished,
    Stopped,
    /// <summary>The process that ran it ended; what was made has been removed since.</summary>
    Interrupted,
}

/// <summary>One check of a vendor's broker (接続診断): ordered by the vendor, run by a worker, kept with all its findings.</summary>
public sealed class BrokerCheck
{
    private BrokerCheck() { }

    /// <param name="broker">As it is registered now.</param>
    /// <param name="service">Id or name of the service to try; <c>null</c> = the first of the catalog.</param>
    /// <param name="plan">Id or name of its plan; <c>null</c> = the first of the service.</param>
    /// <param name="now">The time of the order.</param>
    public BrokerCheck(Broker broker, string? service, string? plan, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(broker);
        Id = CheckId.New();
        Vendor = broker.Vendor;
        Url = broker.Url;
        Service = service;
        Plan = plan;
        OrderedAt = now;
        Underway = broker.Vendor;
    }

    public CheckId Id { get; private set; }

    public string Vendor { get; private set; } = null!;

    /// <summary>The address that is checked.</summary>
    public string Url { get; private set; } = null!;

    public string? Service { get; private set; }

    public string? Plan { get; private set; }

    public DateTimeOffset OrderedAt { get; private set; }

    public DateTimeOffset? StartedAt { get; private set; }

    public DateTimeOffset? StopAskedAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public DateTimeOffset? InterruptedAt { get; private set; }

    /// <summary>The vendor's code until the end, then <c>null</c>: a unique index lets a vendor have one check at a time.</summary>
    public string? Underway { get; private set; }

    /// <summary>What may exist at the broker because of the check; written and read by the worker alone.</summary>
    public string Made { get; private set; } = "[]";

    public string? LeaseOwner { get; private set; }

    public DateTimeOffset? LeaseUntil { get; private set; }

    public int Version { get; private set; }

    public List<CheckResult> Results { get; private set; } = [];

    public CheckState State => this switch
    {
        { EndedAt: not null, InterruptedAt: not null } => CheckState.Interrupted,
        { EndedAt: not null, StopAskedAt: not null } => CheckState.Stopped,
        { EndedAt: not null } => CheckState.Finished,
        { StopAskedAt: not null } => CheckState.Stopping,
        { StartedAt: not null } => CheckState.Running,
        _ => CheckState.Waiting,
    };

    /// <summary>A check that has not begun ends at once; another one by its worker, after it has tidied up.</summary>
    public Outcome Stop(DateTimeOffset now)
    {
        if (EndedAt is not null)
        {
            return CheckFaults.Ended;
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

    public void Conclude(CheckFinding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        if (Results.Find(known => known.Rule == finding.Rule) is { } known)
        {
            known.Restate(finding);
            return;
        }

        Results.Add(new CheckResult(Id, finding));
    }

    public void End(DateTimeOffset now)
    {
        EndedAt = now;
        Underway = null;
        (LeaseOwner, LeaseUntil) = (null, null);
    }
}
