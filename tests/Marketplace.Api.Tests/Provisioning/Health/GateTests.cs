using Catalog.Provisioning;
using Catalog.Provisioning.Health;
using Marketplace.Api.Provisioning;
using Marketplace.Api.Provisioning.Brokers;
using Marketplace.Api.Provisioning.Health;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Marketplace.Api.Tests.Provisioning.Health;

public sealed class GateTests
{
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 30, 0, 0, 0, TimeSpan.Zero));

    private DateTimeOffset Now => time.GetUtcNow();

    [Fact]
    public async Task Calls_go_out_one_by_one_after_an_outage()
    {
        var book = Book(new ProvisioningOptions { RecoveryCallsPerSecond = 4, RecoverySeconds = 60 });
        book.Set(Reopened());
        Task[] turns = [.. Enumerable.Range(0, 9).Select(_ => book.AwaitTurnAsync("aozora", TestContext.Current.CancellationToken))];
        var gone = new List<int>();

        for (var quarter = 0; quarter <= 8; quarter++)
        {
            gone.Add(turns.Count(turn => turn.IsCompleted));
            time.Advance(TimeSpan.FromSeconds(0.25));
            await Task.Yield();
        }

        await Task.WhenAll(turns);
        Assert.Equal(1, gone[0]);
        Assert.All(gone.Index(), each => Assert.InRange(each.Item, 0, each.Index + 1));
    }

    [Fact]
    public void Calls_are_free_again_when_the_recovery_is_over()
    {
        var book = Book(new ProvisioningOptions { RecoveryCallsPerSecond = 0.01, RecoverySeconds = 60 });
        book.Set(Reopened());
        time.Advance(TimeSpan.FromSeconds(60));

        Assert.All(Enumerable.Range(0, 3), _ => Assert.True(book.AwaitTurnAsync("aozora", TestContext.Current.CancellationToken).IsCompletedSuccessfully));
        Assert.True(book.AwaitTurnAsync("minato", TestContext.Current.CancellationToken).IsCompletedSuccessfully);
    }

    [Fact]
    public void Queue_of_a_broker_that_is_away_moves_again_at_the_limit_of_an_order_but_no_call_is_sent()
    {
        var book = Book(new ProvisioningOptions { GiveUpHours = 24 });
        book.Set(Shut(ProvisioningTroubles.NoClearAnswer));
        var before = book.Closed;
        time.Advance(TimeSpan.FromHours(24));

        Assert.Equal(["aozora"], before);
        Assert.Empty(book.Closed);
        Assert.Equal(RawAnswer.NotSent, book.HeldBack("aozora"));
        Assert.Null(book.HeldBack("minato"));
    }

    [Fact]
    public void Queue_of_a_broker_that_refuses_our_access_waits_however_long_that_takes()
    {
        var book = Book(new ProvisioningOptions { GiveUpHours = 24 });
        book.Set(Shut(ProvisioningTroubles.BrokerRefusedCredentials));
        time.Advance(TimeSpan.FromDays(100));

        Assert.Equal(["aozora"], book.Closed);
        Assert.Equal(401, book.HeldBack("aozora")!.Status);
    }

    [Fact]
    public void Gate_stays_shut_longer_each_time_and_never_longer_than_a_beat()
    {
        var pace = new Pace(Options.Create(new ProvisioningOptions()), new Middle());

        Assert.Equal((2, 8, 60), (After(0, 1), After(0, 3), After(0, 30)));
        Assert.Equal((5, 60), (After(10, 1), After(10_000, 1)));

        double After(int shut, int trips) => pace.NextProbe(TimeSpan.FromSeconds(shut), trips).TotalSeconds;
    }

    [Fact]
    public void What_the_broker_asks_for_never_oversleeps_the_limit()
    {
        var options = Options.Create(new ProvisioningOptions { GiveUpHours = 1 });
        var troubles = new Troubles(new Pace(options, new Middle()), options, time);
        var step = new Step(1, StepKind.CreateTenant);
        step.Start(WaitingOn.Vendor, Now);
        troubles.Stumble(step, ProvisioningTroubles.VendorBusy);
        time.Advance(TimeSpan.FromMinutes(50));
        var (hour, running) = (TimeSpan.FromHours(1), new ProgressAnswer(Progress.Running, Verdict.Done, null, TimeSpan.FromHours(1)));

        Assert.Equal(TimeSpan.FromMinutes(10), troubles.Stumble(step, ProvisioningTroubles.VendorBusy, retryAfter: hour).Delay);
        Assert.Equal(TimeSpan.FromMinutes(5), troubles.Accepted(hour, planLimit: TimeSpan.FromMinutes(5)).Delay);
        Assert.Equal(TimeSpan.FromMinutes(1), troubles.StillWorking(step, WaitingOn.Vendor, running, Now.AddMinutes(-4), isByHand: false, TimeSpan.FromMinutes(5)).Delay);
        Assert.Equal(ProvisioningTroubles.TookTooLong, troubles.StillWorking(step, WaitingOn.Vendor, running, Now.AddMinutes(-5), isByHand: false, TimeSpan.FromMinutes(5)).Failure?.Code);
    }

    private BrokerGateBook Book(ProvisioningOptions options) => new(Options.Create(options), time);

    private BrokerHealth Shut(string code)
    {
        var health = new BrokerHealth("aozora", Now);
        health.Close(code, Now, Now);
        return health;
    }

    private BrokerHealth Reopened()
    {
        var health = Shut(ProvisioningTroubles.NoClearAnswer);
        health.Reopen(Now);
        return health;
    }

    private sealed class Middle : Random
    {
        public override double NextDouble() => 0.5;
    }
}
