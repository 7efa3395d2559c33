using Catalog.Municipalities;
using Catalog.Provisioning;
using Catalog.Subscriptions;
using Catalog.Subscriptions.Leaving;
using CsCheck;

namespace Catalog.Tests.Subscriptions;

public sealed class LifeTests
{
    private static readonly MunicipalityCode Town = MunicipalityCode.Parse("215066", null);
    private static readonly Actor Clerk = new(ActorKind.Person, "issuer#clerk-1", "Clerk", Role.TownStaff, Town);
    private static readonly DateTimeOffset Day = new(2026, 4, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Every act there is, in any order, allowed or refused.</summary>
    private static readonly (string Name, Func<Subscription, DateTimeOffset, Outcome> Act)[] Acts =
    [
        ("activate", (one, now) => one.Activate("https://example.test/", now)), ("fail", (one, now) => one.Fail(now)),
        ("change", (one, now) => one.Change("other", null, null, now)), ("suspend", (one, now) => one.Suspend("reason", now)), ("resume", (one, _) => one.Resume()),
        ("agree", (one, now) => one.AgreeEnd(Tokyo.DayOf(now))), ("begin-ending", (one, now) => one.BeginEnding(now)), ("stay", (one, _) => one.Stay()),
        ("end", (one, now) => one.End(now)),
    ];

    [Fact]
    public void Nothing_is_billed_that_is_not_active_whatever_happens_to_it() =>
        Gen.Int[0, Acts.Length - 1].Array[0, 30].Sample(acts =>
        {
            var one = New();
            foreach (var (act, at) in acts.Select((act, index) => (Acts[act], Day.AddDays(index))))
            {
                act.Act(one, at);
                Assert.Equal(one.State == SubscriptionState.Active, one.IsBilled);
                Assert.False(one.IsBilled && (one.ActivatedAt is null || one.EndingAt is not null || one.SuspendedAt is not null || one.ClosedAt is not null));
                Assert.Equal(one.State is SubscriptionState.Ended or SubscriptionState.Failed, one.ClosedAt is not null);
            }
        });

    [Theory]
    [InlineData(null, null, 0, null, 30)]
    [InlineData(null, null, 90, null, 90)]
    [InlineData(5, null, 90, null, 5)]
    [InlineData(5, 100, 90, null, 101)]
    [InlineData(null, 10, 0, null, 30)]
    [InlineData(null, null, 0, "words", 0)]
    [InlineData(null, null, 45, "words", 45)]
    public void Deletion_begins_when_the_town_has_its_data_and_every_promised_day_has_passed(int? received, int? hold, int retention, string? without, int expected)
    {
        var midnight = Tokyo.StartOf(new DateOnly(2026, 6, 1));
        var subscription = New();
        var order = new CancelOrder(subscription.Id, "reason", null, hold is { } days ? new DateOnly(2026, 6, 1).AddDays(days) : null);
        var cancellation = new Cancellation(new Operation(subscription, OperationKind.Cancel, [], midnight), subscription, order, retention, Clerk, midnight);
        cancellation.StopWriting(midnight);
        if (received is { } after)
        {
            cancellation.Receive(Clerk, midnight.AddDays(after));
        }

        if (without is not null)
        {
            cancellation.LeaveWithoutExport(without, Clerk, midnight);
        }

        Assert.Equal(midnight.AddDays(expected), LeavingRule.DeletionBegins(cancellation, without is null ? midnight : null));
    }

    [Fact]
    public void Deletion_does_not_begin_before_the_data_is_here()
    {
        var subscription = New();
        var cancellation = new Cancellation(new Operation(subscription, OperationKind.Cancel, [], Day), subscription, new CancelOrder(subscription.Id, "reason"), 0, Clerk, Day);
        cancellation.StopWriting(Day);

        Assert.Null(LeavingRule.DeletionBegins(cancellation, null));
    }

    private static Subscription New() => new(Town, "aozora", "aozora-kenko", "aozora-kenko-basic", null, null, Clerk, Day);
}
