using Catalog.Municipalities;

namespace Catalog.Events;

/// <summary>Where a program of a town or a vendor hears of events (通知先). Events are sent one after the other, in their order.</summary>
public sealed class Webhook
{
    private Webhook() { }

    /// <param name="owner">Whose it is: a town or a vendor.</param>
    /// <param name="url">Where events are sent.</param>
    /// <param name="kinds">Which; none = all.</param>
    /// <param name="position">The last place that it does not hear of any more.</param>
    /// <param name="by">Who registers it.</param>
    /// <param name="now">When.</param>
    public Webhook(WebhookOwner owner, string url, IReadOnlyList<string> kinds, long position, Actor by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(owner);
        ArgumentNullException.ThrowIfNull(by);
        Id = WebhookId.New();
        (Municipality, Vendor, Url) = (owner.Municipality, owner.Vendor, url);
        WantedKinds = string.Join(' ', kinds);
        Position = position;
        (RegisteredAt, RegisteredBy, DueAt) = (now, by.Name, now);
    }

    public WebhookId Id { get; private set; }

    /// <summary>The town whose it is; <c>null</c> = a vendor's.</summary>
    public MunicipalityCode? Municipality { get; private set; }

    /// <summary>Code of the vendor whose it is; <c>null</c> = a town's.</summary>
    public string? Vendor { get; private set; }

    public string Url { get; private set; } = null!;

    /// <summary>Names of kinds with a space between them; empty = all.</summary>
    public string WantedKinds { get; private set; } = null!;

    public IReadOnlyList<string> Kinds => WantedKinds.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Opened only by Marketplace.Api, bound to this row.</summary>
    public byte[] SealedSecret { get; private set; } = [];

    /// <summary>The secret before; signs as well until <see cref="EarlierUntil"/>.</summary>
    public byte[]? SealedEarlierSecret { get; private set; }

    public DateTimeOffset? EarlierUntil { get; private set; }

    public DateTimeOffset RegisteredAt { get; private set; }

    public string RegisteredBy { get; private set; } = null!;

    /// <summary>Everything up to this place is delivered or was not wanted.</summary>
    public long Position { get; private set; }

    /// <summary>Not tried before this time.</summary>
    public DateTimeOffset DueAt { get; private set; }

    /// <summary>Tries in a row that came to nothing.</summary>
    public int Failures { get; private set; }

    /// <summary>Since when no try has got through; <c>null</c> = all is well.</summary>
    public DateTimeOffset? FailingSince { get; private set; }

    /// <summary>Nothing is sent any more; a replay switches it on again.</summary>
    public DateTimeOffset? DisabledAt { get; private set; }

    /// <summary>Why: one of <see cref="DeliveryTroubles"/>.</summary>
    public string? DisabledFor { get; private set; }

    public DateTimeOffset? TestAskedAt { get; private set; }

    public DateTimeOffset? DeletedAt { get; private set; }

    /// <summary>Fencing number: grows with every claim.</summary>
    public int Epoch { get; private set; }

    public DateTimeOffset? LeaseUntil { get; private set; }

    public int Version { get; private set; }

    public WebhookState State =>
        DisabledAt is not null ? WebhookState.Disabled
        : FailingSince is not null ? WebhookState.Failing
        : WebhookState.Working;

    public WebhookOwner Owner => new(Municipality, Vendor);

    public bool Wants(string kind) => WantedKinds.Length == 0 || Kinds.Contains(kind);

    public void Seal(byte[] sealedSecret) => SealedSecret = sealedSecret;

    /// <param name="sealedSecret">The new one.</param>
    /// <param name="bothUntil">Until then both sign.</param>
    public void Rotate(byte[] sealedSecret, DateTimeOffset bothUntil) =>
        (SealedEarlierSecret, EarlierUntil, SealedSecret) = (SealedSecret, bothUntil, sealedSecret);

    public void AskTest(DateTimeOffset now) => (TestAskedAt, DueAt) = (now, now < DueAt ? now : DueAt);

    public void TestSent() => TestAskedAt = null;

    /// <summary>Goes on behind this place, forward or back; also begins anew with one that was disabled.</summary>
    public void GoOnBehind(long position, DateTimeOffset now)
    {
        (Position, DueAt) = (position, now);
        Recover();
    }

    public void Delete(DateTimeOffset now)
    {
        (DeletedAt, SealedSecret, SealedEarlierSecret) = (now, [], null);
    }

    /// <summary>Delivered, or not wanted.</summary>
    public void Pass(long position) => Position = position;

    /// <summary>The other side has taken what was sent.</summary>
    public void Recover() => (Failures, FailingSince, DisabledAt, DisabledFor) = (0, null, null, null);

    public void Fail(DateTimeOffset next, DateTimeOffset now) => (Failures, FailingSince, DueAt) = (Failures + 1, FailingSince ?? now, next);

    public void Disable(string reason, DateTimeOffset now) => (DisabledAt, DisabledFor) = (now, reason);

    /// <summary>The claim lasts on, while there is more to send.</summary>
    public void Hold(DateTimeOffset until) => LeaseUntil = until;

    public void Release() => LeaseUntil = null;
}
