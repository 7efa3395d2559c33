using Catalog.Municipalities;

namespace Catalog.Provisioning.Hosted;

public readonly record struct HandTaskId(Guid Value) : IGuidId<HandTaskId>
{
    public static HandTaskId New() => new(Guid.CreateVersion7());

    public static HandTaskId From(Guid value) => new(value);
}

/// <summary>What a vendor's person is asked to do.</summary>
public enum HandTaskKind
{
    Create,
    Change,
    Bind,
    Unbind,
    Delete,
}

/// <summary>What an order says, as a task keeps it.</summary>
/// <param name="Instance">Id of the tenant at the broker.</param>
/// <param name="Binding">Id of the access; <c>null</c> = it concerns the tenant itself.</param>
/// <param name="Operation">The word that the platform asks by.</param>
/// <param name="Plan">As it is to be.</param>
/// <param name="Parameters">JSON.</param>
/// <param name="Purpose">What an access is for; <c>null</c> = the order does not say, or it is none.</param>
/// <param name="IsSuspended">Of a change: whether the use is stopped afterwards.</param>
public sealed record HandOrder(
    string Vendor, string Instance, string? Binding, string Operation, HandTaskKind Kind, string Offering, string Plan,
    MunicipalityCode? Municipality, string? MunicipalityName, string Parameters, string? Purpose, bool IsSuspended);

/// <summary>One piece of work that a vendor's person does by hand (手作業の依頼), because the vendor has no broker of its own.</summary>
public sealed class HandTask
{
    private HandTask() { }

    public HandTask(HandOrder order, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(order);
        Id = HandTaskId.New();
        (Vendor, Instance, Binding, Operation, Kind) = (order.Vendor, order.Instance, order.Binding, order.Operation, order.Kind);
        (Offering, Plan, Municipality, MunicipalityName) = (order.Offering, order.Plan, order.Municipality, order.MunicipalityName);
        (Parameters, Purpose, IsSuspended) = (order.Parameters, order.Purpose, order.IsSuspended);
        (AskedAt, DueOn) = (now, HandClock.DueOn(now));
    }

    public HandTaskId Id { get; private set; }

    /// <summary>Code of the vendor.</summary>
    public string Vendor { get; private set; } = null!;

    public string Instance { get; private set; } = null!;

    public string? Binding { get; private set; }

    public string Operation { get; private set; } = null!;

    public HandTaskKind Kind { get; private set; }

    public string Offering { get; private set; } = null!;

    public string Plan { get; private set; } = null!;

    /// <summary><c>null</c> = the order names none, as a check of the broker does.</summary>
    public MunicipalityCode? Municipality { get; private set; }

    public string? MunicipalityName { get; private set; }

    /// <summary>JSON.</summary>
    public string Parameters { get; private set; } = null!;

    public string? Purpose { get; private set; }

    public bool IsSuspended { get; private set; }

    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>Last day in time.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>Where the tenant is used; only of a task that makes or changes one.</summary>
    public string? Address { get; private set; }

    /// <summary>What the person typed of an access, encrypted; <c>null</c> = nothing, or it was taken away since.</summary>
    public byte[]? SealedCredentials { get; private set; }

    public DateTimeOffset? DoneAt { get; private set; }

    /// <summary>When a person said that it cannot be done, or the order was given up.</summary>
    public DateTimeOffset? RefusedAt { get; private set; }

    /// <summary>Why it cannot be done, as the town reads it; <c>null</c> = nobody said so, or nobody waits for it any more.</summary>
    public string? Words { get; private set; }

    /// <summary>Who ended it.</summary>
    public string? EndedByName { get; private set; }

    public int Version { get; private set; }

    public bool IsOpen => DoneAt is null && RefusedAt is null;

    public Outcome Finish(string? address, byte[]? sealedCredentials, Actor by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (!IsOpen)
        {
            return HandFaults.Ended;
        }

        (Address, SealedCredentials, DoneAt, EndedByName) = (address, sealedCredentials, now, by.Name);
        return Outcome.Done;
    }

    public Outcome Refuse(string words, Actor by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (!IsOpen)
        {
            return HandFaults.Ended;
        }

        (Words, RefusedAt, EndedByName) = (words, now, by.Name);
        return Outcome.Done;
    }

    /// <summary>The order was given up before anybody had done it.</summary>
    public void Withdraw(DateTimeOffset now)
    {
        if (IsOpen)
        {
            (RefusedAt, EndedByName) = (now, Actor.Platform.Name);
        }
    }

    /// <summary>An access that was taken away is no secret to keep.</summary>
    public void Forget() => SealedCredentials = null;
}
