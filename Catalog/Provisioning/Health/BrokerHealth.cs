namespace Catalog.Provisioning.Health;

/// <summary>How a vendor's broker is (接続先の稼働状況): its heartbeat, and the gate through which work reaches it. One row for all processes.</summary>
public sealed class BrokerHealth
{
    private BrokerHealth() { }

    public BrokerHealth(string vendor, DateTimeOffset now) => (Vendor, NextBeatAt) = (vendor, now);

    public string Vendor { get; private set; } = null!;

    /// <summary><c>null</c> = it is not healthy, or was never asked.</summary>
    public DateTimeOffset? HealthySince { get; private set; }

    /// <summary>The last beat was missed, and since when beats have been; <c>null</c> = none is.</summary>
    public DateTimeOffset? UnhealthySince { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>The last beat that counts; probes in between do not.</summary>
    public DateTimeOffset? BeatAt { get; private set; }

    /// <summary>Beats missed one after the other.</summary>
    public int MissedBeats { get; private set; }

    /// <summary>Code of the last trouble (one of <see cref="ProvisioningTroubles"/>); stays when all is well again.</summary>
    public string? TroubleCode { get; private set; }

    public DateTimeOffset? TroubleAt { get; private set; }

    /// <summary>When it is asked next; set into the future by the process that asks.</summary>
    public DateTimeOffset NextBeatAt { get; private set; }

    /// <summary>New orders are refused since then; what runs goes on.</summary>
    public DateTimeOffset? OrdersPausedAt { get; private set; }

    /// <summary>The gate is shut: no work is sent to this broker since then.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Why: one of <see cref="ProvisioningTroubles"/>.</summary>
    public string? ClosedFor { get; private set; }

    /// <summary>How often the gate shut again before work got through; each time it stays shut longer.</summary>
    public int Trips { get; private set; }

    /// <summary>The gate was opened on trial since then, and work goes through slowly; <c>null</c> = it never was.</summary>
    public DateTimeOffset? ReopenedAt { get; private set; }

    /// <summary>The last catalog was refused since then; <c>null</c> = it was good.</summary>
    public DateTimeOffset? CatalogRefusedAt { get; private set; }

    public string? CatalogRefusedFor { get; private set; }

    public string? CatalogRefusedWords { get; private set; }

    public int Version { get; private set; }

    /// <summary>No work gets through, or only on trial.</summary>
    public bool IsTroubled => ClosedAt is not null || Trips > 0;

    public void Answer(DateTimeOffset now, DateTimeOffset next)
    {
        (AnsweredAt, BeatAt, HealthySince, UnhealthySince, MissedBeats) = (now, now, HealthySince ?? now, null, 0);
        (OrdersPausedAt, NextBeatAt) = (null, next);
    }

    /// <param name="isBeat">It counts; a probe between two beats does not.</param>
    public void Miss(string code, bool isBeat, DateTimeOffset now, DateTimeOffset next)
    {
        (BeatAt, MissedBeats) = isBeat ? (now, MissedBeats + 1) : (BeatAt, MissedBeats);
        (HealthySince, UnhealthySince, NextBeatAt) = (null, UnhealthySince ?? now, next);
        (TroubleCode, TroubleAt) = (code, now);
    }

    /// <summary>Nobody new is let in; towns are told since when.</summary>
    public void PauseOrders(DateTimeOffset now) => OrdersPausedAt ??= now;

    /// <param name="probeAt">When the broker is asked whether the gate may open again.</param>
    public void Close(string code, DateTimeOffset now, DateTimeOffset probeAt)
    {
        Trips += ClosedAt is null ? 1 : 0;
        (ClosedAt, ClosedFor, ReopenedAt, NextBeatAt) = (ClosedAt ?? now, code, null, probeAt);
        (TroubleCode, TroubleAt) = (code, now);
    }

    /// <summary>The broker answers again: work may go through, slowly.</summary>
    public void Reopen(DateTimeOffset now) => (ClosedAt, ClosedFor, ReopenedAt) = (null, null, now);

    /// <summary>Work got through: the trouble is over.</summary>
    public void Recover() => Trips = 0;

    /// <summary>Something asks for a fresh look at the catalog.</summary>
    public void AskSoon(DateTimeOffset now) => NextBeatAt = now < NextBeatAt ? now : NextBeatAt;

    public void RefuseCatalog(Fault fault, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(fault);
        (CatalogRefusedAt, CatalogRefusedFor, CatalogRefusedWords) = (CatalogRefusedAt ?? now, fault.Code, FaultText.Of(fault));
    }

    public void AcceptCatalog() => (CatalogRefusedAt, CatalogRefusedFor, CatalogRefusedWords) = (null, null, null);
}
