using Microsoft.Extensions.Options;

namespace Marketplace.Api.Provisioning;

/// <summary>How long to wait before the next look or try. What the broker asks for goes first.</summary>
internal sealed class Pace(IOptions<ProvisioningOptions> options, Random random)
{
    private const double Growth = 1.5;
    private const double Jitter = 0.2;

    /// <summary>Gaps that grow by half with the time that has passed, so that nothing has to be counted.</summary>
    public TimeSpan NextPoll(TimeSpan passed, TimeSpan? asked) => asked ?? Blur(passed * (Growth - 1));

    public TimeSpan AfterTrouble(int attempts, TimeSpan? asked) =>
        asked ?? Blur(options.Value.FirstPoll * Math.Pow(Growth, Math.Clamp(attempts, 0, 60)));

    /// <summary>A clean-up is never given up, only asked for ever less often, at most twenty times slower than a poll.</summary>
    public TimeSpan AfterCleanupTrouble(int attempts, TimeSpan? asked)
    {
        var gap = options.Value.FirstPoll.TotalSeconds * Math.Pow(2, Math.Clamp(attempts, 0, 30));
        return asked ?? Shake(Math.Min(gap, options.Value.MaxPoll.TotalSeconds * 20));
    }

    /// <summary>Beats of many brokers spread by themselves.</summary>
    public TimeSpan NextBeat() => Shake(options.Value.Beat.TotalSeconds);

    /// <summary>A shut gate is asked about ever less often, at least once a beat.</summary>
    /// <param name="shut">For how long it has been.</param>
    /// <param name="trips">How often it shut again before work got through.</param>
    public TimeSpan NextProbe(TimeSpan shut, int trips)
    {
        var gap = Math.Max(shut.TotalSeconds * (Growth - 1), options.Value.FirstPoll.TotalSeconds * Math.Pow(2, Math.Clamp(trips, 0, 30)));
        return Shake(Math.Min(gap, options.Value.Beat.TotalSeconds));
    }

    private TimeSpan Blur(TimeSpan gap) =>
        Shake(Math.Clamp(gap.TotalSeconds, options.Value.FirstPoll.TotalSeconds, options.Value.MaxPoll.TotalSeconds));

    private TimeSpan Shake(double seconds) => TimeSpan.FromSeconds(seconds * (1 - Jitter + (2 * Jitter * random.NextDouble())));
}
