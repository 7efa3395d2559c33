using Catalog.Municipalities;
using Catalog.Subscriptions;

namespace Catalog.Provisioning.Identity;

/// <summary>The account of a person at a vendor (アカウントの状態).</summary>
public enum AccountState
{
    Active,
    Inactive,
    Gone,
}

/// <summary>A person whom a town lets work in one subscription (利用者), and that person's account at the vendor.</summary>
public sealed class AssignedPerson
{
    private AssignedPerson() { }

    public AssignedPerson(Subscription subscription, string userName)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        Id = PersonId.New();
        (Subscription, Municipality, UserName) = (subscription.Id, subscription.Municipality, userName);
    }

    public PersonId Id { get; private set; }

    public SubscriptionId Subscription { get; private set; }

    public MunicipalityCode Municipality { get; private set; }

    /// <summary>The name that the identity provider knows the person by; in lower case.</summary>
    public string UserName { get; private set; } = null!;

    /// <summary>Empty once the account is gone.</summary>
    public string Name { get; private set; } = string.Empty;

    /// <inheritdoc cref="Name"/>
    public string Mail { get; private set; } = string.Empty;

    public DateTimeOffset AssignedAt { get; private set; }

    public string AssignedBy { get; private set; } = null!;

    public DateTimeOffset? RemovedAt { get; private set; }

    public string? RemovedBy { get; private set; }

    /// <summary>The vendor's id of the account; <c>null</c> = none is known.</summary>
    public string? RemoteId { get; private set; }

    /// <summary>An account may have been made since then; <c>null</c> = certainly none was.</summary>
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>What the vendor has confirmed of the account last; <c>null</c> = nothing.</summary>
    public AccountState? Is { get; private set; }

    public bool IsAssigned => RemovedAt is null;

    /// <summary>Assigns the person, also one who was removed before.</summary>
    public void Assign(string name, string mail, Actor by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(by);
        (Name, Mail, AssignedAt, AssignedBy, RemovedAt, RemovedBy) = (name, mail, now, by.Name, null, null);
    }

    public void Remove(Actor by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(by);
        (RemovedAt, RemovedBy) = (now, by.Name);
    }

    /// <summary>What the account is to be while the sign-in is to be this.</summary>
    public AccountState WantedIn(SignInState signIn) => signIn switch
    {
        SignInState.Gone => AccountState.Gone,
        SignInState.Open when IsAssigned => AccountState.Active,
        _ => AccountState.Inactive,
    };

    /// <summary>Whether something is left to do; where no account can be, nothing has to be taken away.</summary>
    public bool IsBehind(SignInState signIn)
    {
        var wanted = WantedIn(signIn);
        return Is != wanted && (wanted == AccountState.Active || RemoteId is not null || SentAt is not null);
    }

    public void Send(DateTimeOffset now) => SentAt ??= now;

    /// <inheritdoc cref="Tenant.NothingCame"/>
    public void NothingCame() => SentAt = null;

    public void Know(string remoteId) => RemoteId = remoteId;

    /// <summary>The vendor does not have the account any more.</summary>
    public void Lose() => (RemoteId, SentAt, Is) = (null, null, null);

    /// <summary>The vendor has confirmed it. With the account goes what is known of the person.</summary>
    public void BecomeAt(AccountState state)
    {
        Is = state;
        if (state == AccountState.Gone)
        {
            (Name, Mail, RemoteId, SentAt) = (string.Empty, string.Empty, null, null);
        }
    }
}
