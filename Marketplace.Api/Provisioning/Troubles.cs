using Catalog.Provisioning;
using Marketplace.Api.Provisioning.Brokers;
using Microsoft.Extensions.Options;

namespace Marketplace.Api.Provisioning;

/// <summary>What an answer that is no success does to a step: try again, wait for a person, or end.</summary>
internal sealed class Troubles(Pace pace, IOptions<ProvisioningOptions> options, TimeProvider time)
{
    public Next Of<T>(Step step, Answer<T> answer)
        where T : class => Of(step, answer.Verdict, answer.Words, answer.RetryAfter);

    public Next Stumble(Step step, string code, string? words = null, TimeSpan? retryAfter = null)
    {
        var now = time.GetUtcNow();
        step.Stumble(code, words, now);
        return now - step.TroubleSince >= options.Value.GiveUp
            ? Next.Fail(ProvisioningTroubles.GaveUp, words)
            : Next.In(pace.AfterTrouble(step.Attempts, retryAfter));
    }

    /// <summary>The broker took the order earlier and has not said that it succeeded.</summary>
    /// <param name="isByHand">A person does it, and has more time than a program.</param>
    public Next StillWorking(Step step, WaitingOn turn, ProgressAnswer answer, DateTimeOffset acceptedAt, bool isByHand)
    {
        var passed = time.GetUtcNow() - acceptedAt;
        var left = (isByHand ? options.Value.HandGiveUp : options.Value.GiveUp) - passed;
        if (answer.Progress == Progress.Failed)
        {
            return Next.Fail(ProvisioningTroubles.VendorFailed, answer.Words);
        }

        if (left <= TimeSpan.Zero)
        {
            return Next.Fail(ProvisioningTroubles.TookTooLong, answer.Words);
        }

        if (answer.Progress == Progress.Running)
        {
            step.WaitFor(turn);
        }
        else
        {
            Mark(step, answer);
        }

        var gap = pace.NextPoll(passed, answer.RetryAfter);
        return Next.In(gap < left ? gap : left);
    }

    private Next Of(Step step, Verdict verdict, string? words, TimeSpan? retryAfter) => verdict switch
    {
        Verdict.Refused => Next.Fail(ProvisioningTroubles.VendorRefused, words),
        Verdict.Unauthorized => Park(step, words, retryAfter),
        _ => Stumble(step, CodeOf(verdict), words, retryAfter),
    };

    private Next Park(Step step, string? words, TimeSpan? retryAfter)
    {
        step.Park(ProvisioningTroubles.BrokerRefusedCredentials, words);
        return Next.In(pace.AfterTrouble(step.Attempts, retryAfter));
    }

    private void Mark(Step step, ProgressAnswer answer)
    {
        if (answer.Verdict == Verdict.Unauthorized)
        {
            step.Park(ProvisioningTroubles.BrokerRefusedCredentials, answer.Words);
        }
        else
        {
            step.Stumble(CodeOf(answer.Verdict), answer.Words, time.GetUtcNow());
        }
    }

    public static string CodeOf(Verdict verdict) => verdict switch
    {
        Verdict.Unreached => ProvisioningTroubles.VendorUnreachable,
        Verdict.Busy => ProvisioningTroubles.VendorBusy,
        Verdict.Unauthorized => ProvisioningTroubles.BrokerRefusedCredentials,
        Verdict.Refused => ProvisioningTroubles.VendorRefused,
        Verdict.Clash => ProvisioningTroubles.Differs,
        _ => ProvisioningTroubles.NoClearAnswer,
    };
}
