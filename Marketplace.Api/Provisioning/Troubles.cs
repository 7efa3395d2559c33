using Catalog.Provisioning;
using Marketplace.Api.Provisioning.Brokers;
using Microsoft.Extensions.Options;

namespace Marketplace.Api.Provisioning;

/// <summary>What an answer that is no success does to a step: try again, wait for a person, or end.</summary>
internal sealed class Troubles(Pace pace, IOptions<ProvisioningOptions> options, TimeProvider time)
{
    public Next Of<T>(Step step, Answer<T> answer)
        where T : class => answer switch
        {
            { Verdict: Verdict.Refused, Refusal.Error: BrokerErrors.MaintenanceInfoConflict } => Next.Fail(ProvisioningTroubles.MaintenanceConflict, answer.Words),
            { Verdict: Verdict.Refused, Refusal.Error: BrokerErrors.AsyncRequired or BrokerErrors.RequiresApp } => Next.Fail(ProvisioningTroubles.BrokerAtOdds, answer.Words),
            _ => Of(step, answer.Verdict, answer.Words, answer.RetryAfter),
        };

    public Next Stumble(Step step, string code, string? words = null, TimeSpan? retryAfter = null)
    {
        var now = time.GetUtcNow();
        step.Stumble(code, words, now);
        var left = step.TroubleSince!.Value + options.Value.GiveUp - now;
        return left <= TimeSpan.Zero
            ? Next.Fail(ProvisioningTroubles.GaveUp, words)
            : Within(left, pace.AfterTrouble(step.Attempts, retryAfter));
    }

    /// <summary>The broker has taken the order (202): when it is asked for the first time.</summary>
    public Next Accepted(TimeSpan? asked, TimeSpan? planLimit) => Within(Least(planLimit, options.Value.GiveUp), pace.NextPoll(TimeSpan.Zero, asked));

    /// <summary>The broker took the order earlier and has not said that it succeeded.</summary>
    /// <param name="isByHand">A person does it, and has more time than a program.</param>
    /// <param name="planLimit"><c>maximum_polling_duration</c> of the plan; <c>null</c> = the broker states none.</param>
    public Next StillWorking(Step step, WaitingOn turn, ProgressAnswer answer, DateTimeOffset acceptedAt, bool isByHand, TimeSpan? planLimit = null)
    {
        var passed = time.GetUtcNow() - acceptedAt;
        var left = (isByHand ? options.Value.HandGiveUp : Least(planLimit, options.Value.GiveUp)) - passed;
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

        return Within(left, pace.NextPoll(passed, answer.RetryAfter));
    }

    /// <summary>Whatever a broker asks for, the limit is not overslept.</summary>
    private static Next Within(TimeSpan left, TimeSpan gap) => Next.In(gap < left ? gap : left);

    private static TimeSpan Least(TimeSpan? planLimit, TimeSpan own) => planLimit < own ? planLimit.Value : own;

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
