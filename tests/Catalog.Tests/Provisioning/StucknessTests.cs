using Catalog.Provisioning;
using Catalog.Provisioning.Desk;

namespace Catalog.Tests.Provisioning;

public sealed class StucknessTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 30, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Each row: what is known of the work, and since how many minutes it is stuck for which reason; none = it gets on.</summary>
    public static TheoryData<string, Progressing, int?, StuckKind?> Table => new()
    {
        { "ended", Work() with { HasEnded = true, TroubleCode = ProvisioningTroubles.OurOwnFault, StartedAt = Ago(600) }, null, null },
        { "due just now", Work() with { DueAt = Ago(15) }, null, null },
        { "due and nobody comes", Work() with { DueAt = Ago(16) }, 16, StuckKind.NoWorker },
        { "due long ago but a worker is on it", Work() with { DueAt = Ago(16), IsHeld = true }, null, null },
        { "due in an hour, as the broker asked", Work() with { DueAt = Ago(-60), StartedAt = Ago(20), Expected = TimeSpan.FromHours(1) }, null, null },
        { "vendor works within its hour", Work() with { StartedAt = Ago(75), Expected = TimeSpan.FromHours(1) }, null, null },
        { "vendor works beyond its hour", Work() with { StartedAt = Ago(76), Expected = TimeSpan.FromHours(1) }, 16, StuckKind.VendorSlow },
        { "plan allows a day", Work() with { StartedAt = Ago(76), Expected = TimeSpan.FromDays(1) }, null, null },
        { "people work for days", Work() with { StartedAt = Ago(6 * 24 * 60), Expected = Stuckness.WorkByHand }, null, null },
        { "trouble of a moment", Work() with { StartedAt = Ago(40), TroubleCode = ProvisioningTroubles.VendorUnreachable, TroubleSince = Ago(15) }, null, null },
        { "trouble that lasts", Work() with { StartedAt = Ago(40), TroubleCode = ProvisioningTroubles.VendorUnreachable, TroubleSince = Ago(16) }, 16, StuckKind.VendorTrouble },
        { "refused access", Work() with { StartedAt = Ago(40), TroubleCode = ProvisioningTroubles.BrokerRefusedCredentials }, 40, StuckKind.AccessRefused },
        { "our own fault", Work() with { StartedAt = Ago(16), TroubleCode = ProvisioningTroubles.OurOwnFault }, 16, StuckKind.OurFault },
        { "shut gate of a moment, due long ago", Work() with { DueAt = Ago(100), ClosedAt = Ago(15), ClosedFor = ProvisioningTroubles.NoClearAnswer }, null, null },
        { "shut gate that lasts", Work() with { DueAt = Ago(100), ClosedAt = Ago(16), ClosedFor = ProvisioningTroubles.NoClearAnswer }, 16, StuckKind.VendorTrouble },
        { "gate shut for access", Work() with { ClosedAt = Ago(16), ClosedFor = ProvisioningTroubles.BrokerRefusedCredentials }, 16, StuckKind.AccessRefused },
        { "set aside this minute", Work() with { SetAsideAt = Ago(0), DueAt = Ago(-1_000_000) }, 0, StuckKind.SetAside },
        { "set aside goes before trouble", Work() with { SetAsideAt = Ago(1), StartedAt = Ago(99), TroubleCode = ProvisioningTroubles.OurOwnFault }, 1, StuckKind.SetAside },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Work_is_stuck_when_the_table_says_so(string row, Progressing work, int? minutes, StuckKind? kind)
    {
        var stuck = Stuckness.Of(work, Now);

        Assert.Equal((row, minutes is { } since ? Ago(since) : null, kind), (row, stuck?.Since, stuck?.Kind));
    }

    private static DateTimeOffset Ago(int minutes) => Now.AddMinutes(-minutes);

    private static Progressing Work() => new(HasEnded: false, DueAt: Now);
}
