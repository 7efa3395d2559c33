using Catalog.Provisioning.Desk;

namespace Catalog.Provisioning;

/// <summary>A thing that may exist at a broker and must not (後始末): deleted again and again until the broker says it is gone.</summary>
public sealed class OwedCleanup
{
    private OwedCleanup() { }

    public OwedCleanup(Tenant tenant, BindingId? binding, string reason, DateTimeOffset provenAfter, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        Id = Guid.CreateVersion7();
        Vendor = tenant.Vendor;
        Tenant = tenant.Id;
        Service = tenant.Service;
        Plan = tenant.Plan;
        Binding = binding;
        Reason = reason;
        ProvenAfter = provenAfter;
        OwedAt = now;
        DueAt = now;
    }

    public Guid Id { get; private set; }

    public string Vendor { get; private set; } = null!;

    public TenantId Tenant { get; private set; }

    public string Service { get; private set; } = null!;

    public string Plan { get; private set; } = null!;

    /// <summary>Set when only the binding is to go.</summary>
    public BindingId? Binding { get; private set; }

    /// <summary>Fault code of what put the thing in doubt.</summary>
    public string Reason { get; private set; } = null!;

    public DateTimeOffset OwedAt { get; private set; }

    /// <summary>Before this time a "gone" proves nothing: the order may still be on its way to the broker.</summary>
    public DateTimeOffset ProvenAfter { get; private set; }

    public DateTimeOffset DueAt { get; private set; }

    public int Attempts { get; private set; }

    /// <summary>The broker's work on the deletion, when it answered 202.</summary>
    public string? BrokerOperation { get; private set; }

    public DateTimeOffset? AcceptedAt { get; private set; }

    public DateTimeOffset? DoneAt { get; private set; }

    /// <summary>Code of the last trouble (a fault code); <c>null</c> = none.</summary>
    public string? TroubleCode { get; private set; }

    /// <summary>The vendor's words to it, cleaned of secrets.</summary>
    public string? TroubleWords { get; private set; }

    /// <summary>Only a person can judge it since then (隔離); <c>null</c> = it is tried again by itself.</summary>
    public DateTimeOffset? SetAsideAt { get; private set; }

    /// <summary>A person took it upon itself that the thing may stay (打切り).</summary>
    public DateTimeOffset? GivenUpAt { get; private set; }

    public string? GivenUpBy { get; private set; }

    public string? GivenUpFor { get; private set; }

    public int Version { get; private set; }

    public void Accept(string? brokerOperation, DateTimeOffset due, DateTimeOffset now) =>
        (BrokerOperation, AcceptedAt, DueAt, TroubleCode, TroubleWords) = (brokerOperation, now, due, null, null);

    /// <summary>Nothing went wrong; it is only not yet the time.</summary>
    public void LookAgainAt(DateTimeOffset due) => DueAt = due;

    /// <summary>The deletion came to nothing and is asked for again.</summary>
    public void TryAgainAt(DateTimeOffset due, string code, string? words)
    {
        Attempts++;
        (DueAt, AcceptedAt, BrokerOperation, TroubleCode, TroubleWords) = (due, null, null, code, words);
    }

    /// <summary>Waits until a person releases it or gives it up.</summary>
    public void SetAside(DateTimeOffset now) => (SetAsideAt, DueAt) = (now, Operation.Never);

    public Outcome TakeBack(DateTimeOffset now)
    {
        if (HasEnded || SetAsideAt is null)
        {
            return HasEnded ? DeskFaults.Ended : DeskFaults.NotSetAside;
        }

        (SetAsideAt, Attempts, DueAt) = (null, 0, now);
        return Outcome.Done;
    }

    public Outcome RetryNow(DateTimeOffset now)
    {
        if (HasEnded || SetAsideAt is not null)
        {
            return HasEnded ? DeskFaults.Ended : DeskFaults.SetAside;
        }

        DueAt = now;
        return Outcome.Done;
    }

    public Outcome GiveUp(string words, Actor by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (HasEnded)
        {
            return DeskFaults.Ended;
        }

        (GivenUpAt, GivenUpBy, GivenUpFor, SetAsideAt, DueAt) = (now, by.Name, words, null, Operation.Never);
        return Outcome.Done;
    }

    private bool HasEnded => DoneAt is not null || GivenUpAt is not null;

    /// <summary>The answer that proved it: <c>200</c>, <c>410</c>, or <c>202</c> followed by the end of the broker's work.</summary>
    public string? Proof { get; private set; }

    public void Settle(string proof, DateTimeOffset now) => (Proof, DoneAt, TroubleCode, TroubleWords) = (proof, now, null, null);
}
