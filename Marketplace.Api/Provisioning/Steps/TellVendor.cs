using System.Text.Json.Nodes;
using Catalog.Provisioning;
using Catalog.Provisioning.Identity;
using Marketplace.Api.Provisioning.Brokers;
using Marketplace.Api.Provisioning.Steps.Leaving;
using Marketplace.Api.Provisioning.Upkeep;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Api.Provisioning.Steps;

/// <summary>Tells a vendor that a subscription is suspended, or open again. Whatever it says, or does not say, holds nothing up: the marketplace enforces it.</summary>
internal sealed class TellVendor(
    BrokerClient brokers, PlatformContext platform, KeptPlans plans, Troubles troubles, Pace pace, IOptions<ProvisioningOptions> options) : IStepWork
{
    /// <summary>Each access gets its first unbinding, and each account is switched off, before the vendor begins other work on the tenant.</summary>
    private static readonly TimeSpan UnbindFirst = TimeSpan.FromSeconds(30);

    public StepKind Kind => StepKind.TellVendor;

    public async Task<Next> RunAsync(Work work, Step step, CancellationToken ct)
    {
        var tenant = await work.TenantAsync(ct) ?? throw new InvalidOperationException("The tenant of an open subscription is missing.");
        var update = await work.UpdateAsync(ct);
        step.Start(WaitingOn.Vendor, work.Now);
        var passed = work.Now - step.StartedAt!.Value;
        if (passed < UnbindFirst && await HasUntriedAsync(work, tenant, ct))
        {
            return Next.In(pace.NextPoll(TimeSpan.Zero, null));
        }

        var next = update.AcceptedAt is not null ? await PollAsync(work, step, tenant, update, ct)
            : await plans.FindAsync(tenant, ct) is { TakesContext: false } ? End(work, step, update, UpdateEnd.NotOffered, null)
            : await SendAsync(work, step, tenant, update, ct);
        return update.EndedAt is null && passed >= options.Value.TellPatience ? End(work, step, update, UpdateEnd.NoAnswer, step.TroubleWords) : next;
    }

    private async Task<Next> SendAsync(Work work, Step step, Tenant tenant, TenantUpdate update, CancellationToken ct)
    {
        update.Send(work.Now);
        await work.SaveAsync(ct);
        var answer = await brokers.UpdateAsync(InstanceRef.Of(tenant), RequestFor(work, tenant), work.By, ct);
        switch (answer.Verdict)
        {
            case Verdict.Done:
                return End(work, step, update, UpdateEnd.Taken, null);
            case Verdict.Accepted:
                update.Accept(answer.Body!.Operation, work.Now);
                step.WaitFor(WaitingOn.Vendor);
                return Next.In(pace.NextPoll(TimeSpan.Zero, answer.RetryAfter));
            case Verdict.Refused:
            case var _ when answer.Refusal?.UpdateRepeatable == false:
                return End(work, step, update, UpdateEnd.Refused, answer.Words);
            default:
                // The same news twice is no other news, so that a lost answer needs no looking up.
                step.Stumble(Troubles.CodeOf(answer.Verdict), answer.Words, work.Now);
                return Next.In(pace.AfterTrouble(step.Attempts, answer.RetryAfter));
        }
    }

    private async Task<Next> PollAsync(Work work, Step step, Tenant tenant, TenantUpdate update, CancellationToken ct)
    {
        var answer = await brokers.ProgressAsync(InstanceRef.Of(tenant), update.BrokerOperation, work.By, ct);
        return answer.Progress switch
        {
            Progress.Succeeded => End(work, step, update, UpdateEnd.Taken, null),
            Progress.Failed => End(work, step, update, UpdateEnd.Refused, answer.Words),
            _ => troubles.StillWorking(step, WaitingOn.Vendor, answer, update.AcceptedAt!.Value, isByHand: true),
        };
    }

    private static Next End(Work work, Step step, TenantUpdate update, UpdateEnd end, string? words)
    {
        update.Finish(end, words, work.Now);
        if (end != UpdateEnd.Taken)
        {
            work.Note(new VendorNotTold(work.Subscription.Id.Value, work.Operation.Kind, end, words));
        }

        work.Finish(step);
        return Next.GoOn;
    }

    private static async Task<bool> HasUntriedAsync(Work work, Tenant tenant, CancellationToken ct) =>
        await work.Db.OwedCleanups.AnyAsync(owed => owed.Tenant == tenant.Id && owed.Binding != null && owed.DoneAt == null && owed.AcceptedAt == null && owed.Attempts == 0, ct)
        || await work.Db.SignIns.AnyAsync(one => one.Tenant == tenant.Id && one.Wanted == SignInState.Closed && one.ReachedAt == null && one.Attempts == 0, ct);

    private UpdateRequest RequestFor(Work work, Tenant tenant)
    {
        var order = work.Subscription;
        var isSuspending = work.Operation.Kind == OperationKind.Suspend;
        var context = platform.For(order.Municipality, work.MunicipalityName, tenant.Service);
        context["subscription"] = new JsonObject
        {
            ["state"] = isSuspending ? "suspended" : "active",
            ["reason"] = isSuspending ? order.SuspendedFor : null,
            ["since"] = SubscriptionContext.Instant(isSuspending ? order.SuspendedAt ?? work.Now : work.Operation.CreatedAt),
        };
        return new UpdateRequest(tenant.Service, context);
    }
}
