using Catalog.Provisioning;
using Catalog.Provisioning.Health;
using Marketplace.Api.Provisioning.Brokers;
using Microsoft.Extensions.Options;

namespace Marketplace.Api.Provisioning.Health;

/// <summary>Which brokers take no work for now, as this process knows it: the rows are the truth for all processes and are read every second.</summary>
/// <remarks>Failures are counted in memory alone: a row is written when a gate moves, not for every call.</remarks>
internal sealed class BrokerGateBook(IOptions<ProvisioningOptions> options, TimeProvider time)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, int> failures = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> turns = new(StringComparer.Ordinal);
    private Dictionary<string, Gate> gates = new(StringComparer.Ordinal);

    /// <summary>
    /// Vendors whose queue is not to be touched. Refused access waits for a person however long that takes. A broker that is away is
    /// waited for until the limit of an order; then the queue moves again, without a call, so that nothing waits for ever.
    /// </summary>
    public IReadOnlyList<string> Closed
    {
        get
        {
            var oldest = time.GetUtcNow() - options.Value.GiveUp;
            lock (gate)
            {
                return [.. gates.Where(one => one.Value is { ClosedAt: { } closed } && (one.Value.IsRefused || closed > oldest)).Select(one => one.Key)];
            }
        }
    }

    /// <returns>What a call meets that is not sent because the gate is shut; <c>null</c> = it is open.</returns>
    public RawAnswer? HeldBack(string vendor) => Of(vendor) is not { ClosedAt: not null } shut ? null
        : shut.IsRefused ? new RawAnswer(StatusCodes.Status401Unauthorized, null, null, WasSent: false, PlainWords.WithoutSecrets)
        : RawAnswer.NotSent;

    /// <summary>It was opened on trial, and no work got through since.</summary>
    public bool IsOnTrial(string vendor) => Of(vendor) is { ClosedAt: null, Trips: > 0 };

    /// <summary>Grows with every gate that this process moved itself.</summary>
    public int Moves { get; private set; }

    /// <param name="troubled">All gates that are not simply open.</param>
    /// <param name="movesBefore">As it was before they were read: what this process moved meanwhile is newer than what it read.</param>
    public void Replace(IEnumerable<BrokerHealth> troubled, int movesBefore)
    {
        var read = troubled.ToDictionary(one => one.Vendor, GateOf, StringComparer.Ordinal);
        lock (gate)
        {
            gates = Moves == movesBefore ? read : gates;
        }
    }

    public void Set(BrokerHealth health)
    {
        lock (gate)
        {
            Moves++;
            gates = new(gates, StringComparer.Ordinal) { [health.Vendor] = GateOf(health) };
        }
    }

    /// <returns>How many calls failed one after the other.</returns>
    public int CountFailure(string vendor)
    {
        lock (gate)
        {
            return failures[vendor] = failures.GetValueOrDefault(vendor) + 1;
        }
    }

    public void ForgetFailures(string vendor)
    {
        lock (gate)
        {
            failures.Remove(vendor);
        }
    }

    /// <summary>After an outage calls go out one by one, so that a broker that has just come back is not run over.</summary>
    public async Task AwaitTurnAsync(string vendor, CancellationToken ct)
    {
        var now = time.GetUtcNow();
        if (Of(vendor)?.ReopenedAt is not { } since || now - since >= options.Value.Recovery)
        {
            return;
        }

        TimeSpan wait;
        lock (gate)
        {
            var turn = turns.TryGetValue(vendor, out var next) && next > now ? next : now;
            turns[vendor] = turn + options.Value.RecoveryGap;
            wait = turn - now;
        }

        if (wait > TimeSpan.Zero)
        {
            await Task.Delay(wait, time, ct);
        }
    }

    private Gate? Of(string vendor)
    {
        lock (gate)
        {
            return gates.GetValueOrDefault(vendor);
        }
    }

    private static Gate GateOf(BrokerHealth health) => new(
        health.ClosedAt, health.ReopenedAt, health.Trips, health.ClosedFor == ProvisioningTroubles.BrokerRefusedCredentials);

    private sealed record Gate(DateTimeOffset? ClosedAt, DateTimeOffset? ReopenedAt, int Trips, bool IsRefused);
}
