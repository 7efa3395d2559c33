using Catalog.Provisioning.Desk;
using Catalog.Subscriptions;

namespace Catalog.Provisioning;

/// <summary>The state of an operation (処理の状態).</summary>
public enum OperationState
{
    InProgress,
    Succeeded,
    Failed,
}

/// <summary>A durable piece of work for one subscription (処理): its row outlives every process that works on it.</summary>
/// <remarks>A subscription has at most one that is in progress; the database itself refuses a second.</remarks>
public sealed class Operation
{
    /// <summary>The due time of what waits for a person: no worker ever comes to it.</summary>
    internal static readonly DateTimeOffset Never = new(9999, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private Operation() { }

    /// <param name="subscription">What it works for.</param>
    /// <param name="kind">What it is to bring about.</param>
    /// <param name="steps">In order.</param>
    /// <param name="now">The time of the order.</param>
    /// <param name="askedBy">Id of the actor whose order it is; the vendor is told (Originating-Identity).</param>
    public Operation(Subscription subscription, OperationKind kind, IReadOnlyList<Step> steps, DateTimeOffset now, string? askedBy = null)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        Id = OperationId.New();
        Subscription = subscription.Id;
        Vendor = subscription.Vendor;
        Kind = kind;
        AskedBy = askedBy;
        TraceParent = TraceContext.Here();
        Steps = [.. steps];
        CreatedAt = now;
        DueAt = now;
    }

    public OperationId Id { get; private set; }

    public SubscriptionId Subscription { get; private set; }

    /// <summary>Vendor code: whose broker it keeps busy.</summary>
    public string Vendor { get; private set; } = null!;

    public OperationKind Kind { get; private set; }

    public List<Step> Steps { get; private set; } = [];

    /// <summary>Id of the actor whose order it is; <c>null</c> = nobody's in particular.</summary>
    public string? AskedBy { get; private set; }

    /// <summary>W3C <c>traceparent</c> of the order: whatever is done for it, by whichever process, is one trace with it.</summary>
    public string TraceParent { get; private set; } = null!;

    public DateTimeOffset CreatedAt { get; private set; }

    /// <summary>Not touched before this time; the next try.</summary>
    public DateTimeOffset DueAt { get; private set; }

    /// <summary>It waits for an agreed time, or for its turn, and stands in the way of no other work until then; <c>null</c> = it does not.</summary>
    public DateTimeOffset? DormantUntil { get; private set; }

    /// <summary>The town has asked to turn back, or a suspension makes it: what was done so far is undone.</summary>
    public DateTimeOffset? StopAskedAt { get; private set; }

    public DateTimeOffset? SucceededAt { get; private set; }

    public DateTimeOffset? FailedAt { get; private set; }

    /// <summary>Fencing number: grows with every claim; a worker that lost its claim writes nothing.</summary>
    public int Epoch { get; private set; }

    public string? LeaseOwner { get; private set; }

    public DateTimeOffset? LeaseUntil { get; private set; }

    /// <summary>Only a person can judge it since then (隔離); <c>null</c> = a worker goes on by itself.</summary>
    public DateTimeOffset? SetAsideAt { get; private set; }

    /// <summary>A person wants it ended (打切り); a worker does so.</summary>
    public DateTimeOffset? GiveUpAskedAt { get; private set; }

    public string? GiveUpAskedFor { get; private set; }

    public string? GiveUpAskedBy { get; private set; }

    public int Version { get; private set; }

    public OperationState State =>
        SucceededAt is not null ? OperationState.Succeeded
        : FailedAt is not null ? OperationState.Failed
        : OperationState.InProgress;

    /// <summary>The first step that is not done; <c>null</c> when all are.</summary>
    public Step? Current => Steps.OrderBy(step => step.Ordinal).FirstOrDefault(step => step.DoneAt is null);

    /// <summary>The links that this operation sets up, and takes down again when it fails.</summary>
    public IReadOnlyList<LinkId> Links => [.. Steps.Where(step => step.Link is not null).Select(step => step.Link!.Value)];

    /// <summary>Gives the claim back and sets the time of the next look.</summary>
    public void LookAgainAt(DateTimeOffset due)
    {
        DueAt = due;
        Release();
    }

    /// <summary>Waits until a person releases it or gives it up.</summary>
    public void SetAside(DateTimeOffset now)
    {
        (SetAsideAt, DueAt) = (now, Never);
        Release();
    }

    /// <summary>Lets what was set aside go on, with its count of tries begun anew.</summary>
    public Outcome TakeBack(DateTimeOffset now)
    {
        if (State != OperationState.InProgress || SetAsideAt is null)
        {
            return State != OperationState.InProgress ? DeskFaults.Ended : DeskFaults.NotSetAside;
        }

        (SetAsideAt, DueAt) = (null, now);
        Current?.CountAnew();
        return Outcome.Done;
    }

    /// <summary>Due now instead of later.</summary>
    public Outcome RetryNow(DateTimeOffset now)
    {
        if (Untouchable(now) is { } refused)
        {
            return refused;
        }

        if (SetAsideAt is not null)
        {
            return DeskFaults.SetAside;
        }

        DueAt = now;
        return Outcome.Done;
    }

    /// <summary>A person ends it; from now on nothing but its end is left to do, whatever the vendor's broker answers.</summary>
    public Outcome GiveUp(string words, Actor by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (Untouchable(now) is { } refused)
        {
            return refused;
        }

        (GiveUpAskedAt, GiveUpAskedFor, GiveUpAskedBy, SetAsideAt, DueAt) = (GiveUpAskedAt ?? now, words, by.Name, null, Never);
        return Outcome.Done;
    }

    /// <summary>Lies still until an agreed time; other work for the subscription may be done meanwhile.</summary>
    public void SleepUntil(DateTimeOffset until) => (DormantUntil, DueAt) = (until, until);

    /// <summary>Lies still until the work that was begun before it has ended.</summary>
    public void QueueUp() => DormantUntil = Never;

    /// <summary>Takes its place as the one operation of the subscription. Where another one has it, the database refuses and it is tried again.</summary>
    public void WakeUp() => DormantUntil = null;

    /// <summary>Something it waits for has come, or it is to turn back: whoever works on it loses the claim, and it is looked at anew.</summary>
    public void LookAtOnce(DateTimeOffset now)
    {
        Epoch++;
        LookAgainAt(now);
    }

    /// <inheritdoc cref="StopAskedAt"/>
    public void AskToStop(DateTimeOffset now)
    {
        StopAskedAt = now;
        LookAtOnce(now);
    }

    /// <summary>The subscription is suspended at this moment: work that would open it again turns back, all other work goes on.</summary>
    public void GiveWay(DateTimeOffset now)
    {
        if (Kind is not (OperationKind.Rotate or OperationKind.Resume))
        {
            return;
        }

        StopAskedAt ??= now;
        if (SetAsideAt is null && GiveUpAskedAt is null)
        {
            LookAtOnce(now);
        }
    }

    public void Succeed(DateTimeOffset now)
    {
        SucceededAt = now;
        Release();
    }

    public void Fail(DateTimeOffset now)
    {
        FailedAt = now;
        Release();
    }

    /// <summary>Ended, or a worker is on it at this moment: its claim is not to be broken.</summary>
    private Fault? Untouchable(DateTimeOffset now) =>
        State != OperationState.InProgress ? DeskFaults.Ended : LeaseUntil > now ? DeskFaults.WorkedOn : null;

    private void Release() => (LeaseOwner, LeaseUntil) = (null, null);
}
