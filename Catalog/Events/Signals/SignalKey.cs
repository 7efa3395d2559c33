using Catalog.Provisioning;

namespace Catalog.Events.Signals;

/// <summary>The secret with which a vendor's system signs its signals (合図の署名鍵).</summary>
public sealed class SignalKey
{
    private SignalKey() { }

    public SignalKey(string vendor) => Vendor = vendor;

    /// <summary>Vendor code; a vendor has one.</summary>
    public string Vendor { get; private set; } = null!;

    /// <summary>Opened only by Marketplace.Api.</summary>
    public byte[] SealedSecret { get; private set; } = [];

    /// <summary>The secret before; is taken as well until <see cref="EarlierUntil"/>.</summary>
    public byte[]? SealedEarlierSecret { get; private set; }

    public DateTimeOffset? EarlierUntil { get; private set; }

    public DateTimeOffset IssuedAt { get; private set; }

    public int Version { get; private set; }

    public static SecretPlace PlaceOf(string vendor) => new(vendor, "none", "signals", vendor);

    /// <param name="sealedSecret">The new one.</param>
    /// <param name="bothUntil">Until then the one before is taken as well.</param>
    /// <param name="now">When.</param>
    public void Issue(byte[] sealedSecret, DateTimeOffset bothUntil, DateTimeOffset now)
    {
        if (SealedSecret.Length > 0)
        {
            (SealedEarlierSecret, EarlierUntil) = (SealedSecret, bothUntil);
        }

        (SealedSecret, IssuedAt) = (sealedSecret, now);
    }
}

/// <summary>A signal that was heard; the same one has no effect a second time.</summary>
public sealed class HeardSignal
{
    private HeardSignal() { }

    public HeardSignal(string vendor, string message, DateTimeOffset now) => (Vendor, Message, At) = (vendor, message, now);

    public string Vendor { get; private set; } = null!;

    /// <summary>The vendor's own id (<c>webhook-id</c>).</summary>
    public string Message { get; private set; } = null!;

    public DateTimeOffset At { get; private set; }
}
