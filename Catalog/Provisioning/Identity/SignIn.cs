using Catalog.Municipalities;
using Catalog.Subscriptions;

namespace Catalog.Provisioning.Identity;

/// <summary>What a sign-in is to be, and what it is (シングルサインオンの状態).</summary>
public enum SignInState
{
    /// <summary>The service is a client of the town's identity provider, and the assigned people have accounts.</summary>
    Open,
    /// <summary>The client and every account are switched off, and can be switched on again.</summary>
    Closed,
    /// <summary>Neither client nor account is left.</summary>
    Gone,
}

/// <summary>How the people of a town sign in to one tenant (シングルサインオン): its client at the identity provider, its accounts at the vendor.</summary>
/// <remarks>The row says what is wanted; a worker does it again and again until it is so. While a tenant is made, the steps of its operation do it.</remarks>
public sealed class SignIn
{
    private SignIn() { }

    /// <param name="tenant">Its id is also the <c>software_id</c> of the client.</param>
    /// <param name="takesPeople">The vendor takes accounts (SCIM).</param>
    public SignIn(Tenant tenant, IdentityProvider at, bool takesPeople, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        ArgumentNullException.ThrowIfNull(at);
        Id = SignInId.New();
        (Tenant, Subscription, Vendor, Municipality, Issuer) = (tenant.Id, tenant.Subscription, tenant.Vendor, at.Municipality, at.Issuer);
        (TakesPeople, IntendedAt) = (takesPeople, now);
    }

    public SignInId Id { get; private set; }

    public TenantId Tenant { get; private set; }

    public SubscriptionId Subscription { get; private set; }

    /// <summary>Vendor code.</summary>
    public string Vendor { get; private set; } = null!;

    public MunicipalityCode Municipality { get; private set; }

    /// <summary>Where its client is, or is to be.</summary>
    public string Issuer { get; private set; } = null!;

    public bool TakesPeople { get; private set; }

    public DateTimeOffset IntendedAt { get; private set; }

    /// <summary>A registration may have reached the issuer since then, and its answer is not here; <c>null</c> = certainly none is open.</summary>
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>Registrations whose answer never came, and clients that cannot be reached any more: RFC 7591 has no list, so that nobody knows whether one was left.</summary>
    public int Unaccounted { get; private set; }

    public string? ClientId { get; private set; }

    /// <summary>Where the client is changed and deleted (RFC 7592).</summary>
    public string? RegistrationUri { get; private set; }

    /// <summary>The registration access token; opened only by Marketplace.Api.</summary>
    public byte[]? SealedToken { get; private set; }

    public DateTimeOffset? RegisteredAt { get; private set; }

    public SignInState Wanted { get; private set; }

    /// <summary>What the issuer has confirmed of the client last.</summary>
    public SignInState Is { get; private set; }

    /// <summary>Since when all is as wanted, at the issuer and at the vendor; <c>null</c> = it is not yet.</summary>
    public DateTimeOffset? ReachedAt { get; private set; }

    /// <summary>Not touched before this time; a sign-in that is still set up is nobody's but its operation's.</summary>
    public DateTimeOffset DueAt { get; private set; } = Operation.Never;

    public int Attempts { get; private set; }

    /// <summary>Code of the last trouble (a fault code); <c>null</c> = none.</summary>
    public string? TroubleCode { get; private set; }

    /// <summary>The other side's words to it, cleaned of secrets.</summary>
    public string? TroubleWords { get; private set; }

    public int Version { get; private set; }

    /// <summary>The worker may be on it; before, it is its operation's alone.</summary>
    public bool IsHandedOver => ReachedAt is not null || DueAt < Operation.Never;

    /// <summary>A registration goes out, to the provider that the town has now.</summary>
    public void Send(IdentityProvider at, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(at);
        (Issuer, SentAt) = (at.Issuer, now);
    }

    /// <inheritdoc cref="Tenant.NothingCame"/>
    public void NothingCame() => SentAt = null;

    /// <inheritdoc cref="Unaccounted"/>
    public void LoseAnswer() => (Unaccounted, SentAt) = (Unaccounted + 1, null);

    public void Register(string clientId, string registrationUri, byte[] sealedToken, DateTimeOffset now) =>
        (ClientId, RegistrationUri, SealedToken, RegisteredAt, SentAt, Is) = (clientId, registrationUri, sealedToken, now, null, SignInState.Open);

    /// <summary>The issuer takes our token no more: what is left of the client there is counted, and a new one is needed.</summary>
    public void LoseClient() => (ClientId, RegistrationUri, SealedToken, RegisteredAt, Unaccounted) = (null, null, null, null, Unaccounted + 1);

    /// <summary>Says what is wanted from now on. What is to be gone stays so.</summary>
    public void Want(SignInState state, DateTimeOffset now)
    {
        if (Wanted != SignInState.Gone)
        {
            Wanted = state;
            LookAtOnce(now);
        }
    }

    /// <summary>Something at it may not be as wanted any more.</summary>
    public void LookAtOnce(DateTimeOffset now) => (ReachedAt, DueAt, Attempts) = (null, now, 0);

    /// <summary>The worker that is on it has until then.</summary>
    public void Hold(DateTimeOffset until) => DueAt = until;

    /// <summary>The issuer has confirmed it.</summary>
    public void BecomeAt(SignInState state, byte[]? sealedToken)
    {
        Is = state;
        SealedToken = state == SignInState.Gone ? null : sealedToken ?? SealedToken;
    }

    /// <summary>All is as wanted.</summary>
    public void Reach(DateTimeOffset now) =>
        (ReachedAt, DueAt, Attempts, TroubleCode, TroubleWords) = (now, Operation.Never, 0, null, null);

    public void TryAgainAt(DateTimeOffset due, string code, string? words)
    {
        Attempts++;
        (DueAt, TroubleCode, TroubleWords) = (due, code, words);
    }
}
