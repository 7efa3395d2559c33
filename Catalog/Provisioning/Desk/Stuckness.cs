namespace Catalog.Provisioning.Desk;

/// <summary>What has to happen for stuck work to move again.</summary>
public enum StuckKind
{
    /// <summary>It was set aside: release it or give it up.</summary>
    SetAside,
    /// <summary>The broker refuses our access: the vendor has to renew it.</summary>
    AccessRefused,
    /// <summary>The broker is away, or answers nothing of use: talk to the vendor.</summary>
    VendorTrouble,
    /// <summary>The vendor works longer than it should: talk to the vendor.</summary>
    VendorSlow,
    /// <summary>Our own program fails: look into the log.</summary>
    OurFault,
    /// <summary>It is due and nobody takes it: see whether a worker runs.</summary>
    NoWorker,
}

/// <summary>Work that does not get on.</summary>
/// <param name="Since">When it should have.</param>
public sealed record Stuck(DateTimeOffset Since, StuckKind Kind);

/// <summary>All that is looked at to tell whether work is stuck.</summary>
/// <param name="HasEnded">It succeeded, failed, was settled or given up.</param>
/// <param name="IsHeld">A worker is on it at this moment.</param>
/// <param name="StartedAt">When the step, or the clean-up, began; <c>null</c> = not yet.</param>
/// <param name="TroubleSince">Since when no try got through; <c>null</c> with a code = it waits for a person, from the start on.</param>
/// <param name="ClosedAt">Since when work at the broker is held back.</param>
/// <param name="Expected">How long this piece of work may take when all goes well; <c>null</c> = nobody else works on it.</param>
public sealed record Progressing(
    bool HasEnded, DateTimeOffset DueAt, bool IsHeld = false, DateTimeOffset? SetAsideAt = null, DateTimeOffset? StartedAt = null, string? TroubleCode = null,
    DateTimeOffset? TroubleSince = null, DateTimeOffset? ClosedAt = null, string? ClosedFor = null, TimeSpan? Expected = null);

/// <summary>The one rule of what is stuck (停滞): no progress for a quarter of an hour beyond what is expected.</summary>
public static class Stuckness
{
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    /// <summary>How long a vendor's program may work if its catalog states nothing.</summary>
    public static readonly TimeSpan UsualWork = TimeSpan.FromHours(1);

    /// <summary>How long people may: five working days and the days between.</summary>
    public static readonly TimeSpan WorkByHand = TimeSpan.FromDays(7);

    /// <returns><c>null</c> = it gets on, or may still.</returns>
    public static Stuck? Of(Progressing work, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(work);
        return work switch
        {
            { HasEnded: true } => null,
            { SetAsideAt: { } aside } => new Stuck(aside, StuckKind.SetAside),
            { ClosedAt: { } closed } when IsLate(closed, now) => new Stuck(closed, KindOf(work.ClosedFor)),
            { TroubleCode: { } code } when IsLate(TroubledSince(work), now) => new Stuck(TroubledSince(work), KindOf(code)),
            { IsHeld: false, ClosedAt: null } when IsLate(work.DueAt, now) => new Stuck(work.DueAt, StuckKind.NoWorker),
            { TroubleCode: null, StartedAt: { } started, Expected: { } expected } when IsLate(started + expected, now) => new Stuck(started + expected, StuckKind.VendorSlow),
            _ => null,
        };
    }

    private static DateTimeOffset TroubledSince(Progressing work) => work.TroubleSince ?? work.StartedAt ?? work.DueAt;

    private static bool IsLate(DateTimeOffset since, DateTimeOffset now) => now - since > Patience;

    private static StuckKind KindOf(string? code) => code switch
    {
        ProvisioningTroubles.BrokerRefusedCredentials => StuckKind.AccessRefused,
        ProvisioningTroubles.OurOwnFault => StuckKind.OurFault,
        _ => StuckKind.VendorTrouble,
    };
}
