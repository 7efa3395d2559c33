using System.Text.Json.Nodes;
using Catalog.Provisioning;
using Catalog.Provisioning.Catalogs;
using Catalog.Provisioning.Desk;
using Marketplace.Api.Provisioning.Brokers;
using Marketplace.Api.Provisioning.Upkeep;

namespace Marketplace.Api.Provisioning.Steps;

/// <summary>Has a vendor change a tenant: plan, parameters or version. Only its success changes plan and price here; nothing is ever deleted.</summary>
/// <remarks>What cannot be learned ends neither as a success nor as a failure: a person asks the vendor (隔離).</remarks>
internal sealed class UpdateTenant(BrokerClient brokers, PlatformContext platform, KeptPlans plans, CatalogBook catalogs, AdoptUpdate adopt, Troubles troubles, Pace pace) : IStepWork
{
    public StepKind Kind => StepKind.UpdateTenant;

    public async Task<Next> RunAsync(Work work, Step step, CancellationToken ct)
    {
        var tenant = await work.TenantAsync(ct) ?? throw new InvalidOperationException("The tenant of an open subscription is missing.");
        var update = await work.UpdateAsync(ct);
        return update switch
        {
            { AttestedAt: not null } => adopt.Run(work, step, tenant, update, null),
            { AcceptedAt: not null } => await PollAsync(work, step, tenant, update, ct),
            { SentAt: not null } => await ReadBackAsync(work, step, tenant, update, ct),
            _ => await SendAsync(work, step, tenant, update, ct),
        };
    }

    private async Task<Next> SendAsync(Work work, Step step, Tenant tenant, TenantUpdate update, CancellationToken ct)
    {
        var unanswered = update.SentAt is not null;
        update.Send(work.Now);
        step.Start(WaitingOn.Vendor, work.Now);
        await work.SaveAsync(ct);

        var answer = await brokers.UpdateAsync(InstanceRef.Of(tenant), RequestFor(work, tenant, update), work.By, ct);
        Heed(work, tenant, update, answer.Refusal?.InstanceUsable, answer.Refusal?.UpdateRepeatable, answer.Words);
        switch (answer.Verdict)
        {
            case Verdict.Done:
                return adopt.Run(work, step, tenant, update, answer.Body!.DashboardUrl);
            case Verdict.Accepted:
                update.Accept(answer.Body!.Operation, work.Now);
                step.WaitFor(WaitingOn.Vendor);
                return Next.In(pace.NextPoll(TimeSpan.Zero, answer.RetryAfter));
            case Verdict.InDoubt or Verdict.Unclear:
                return NotInSilence(troubles.Stumble(step, ProvisioningTroubles.ChangeUnclear, answer.Words, answer.RetryAfter), answer.Words, answer.Evidence);
            case Verdict.Refused when unanswered:
                return await LastLookAsync(work, step, tenant, update, Next.SetAside(ProvisioningTroubles.ChangeInDoubt, answer.Words, answer.Evidence), ct);
            case var _ when unanswered:
                return NotInSilence(troubles.Of(step, answer), answer.Words, answer.Evidence);
            default:
                update.NothingCame();
                return answer.Verdict == Verdict.Refused ? await RefusedAsync(tenant, answer, ct) : troubles.Of(step, answer);
        }
    }

    /// <summary>When the vendor's version has moved on, the town has to read the new description first.</summary>
    private async Task<Next> RefusedAsync(Tenant tenant, Answer<UpdateReply> answer, CancellationToken ct)
    {
        if (answer is not { Status: 422, Refusal.Error: "MaintenanceInfoConflict" })
        {
            return Next.Fail(ProvisioningTroubles.ChangeRefused, answer.Words);
        }

        await plans.ReadAsync(tenant.Vendor, ct);
        return Next.Fail(ProvisioningTroubles.CatalogChanged, answer.Words);
    }

    /// <summary>No answer said whether it was made: the tenant itself does, where the broker shows it; otherwise the same request is sent again.</summary>
    private async Task<Next> ReadBackAsync(Work work, Step step, Tenant tenant, TenantUpdate update, CancellationToken ct)
    {
        var found = await brokers.FetchAsync(InstanceRef.Of(tenant), work.By, ct);
        if (found.Verdict is not (Verdict.Done or Verdict.Missing or Verdict.Refused))
        {
            return NotInSilence(troubles.Of(step, found), found.Words, found.Evidence);
        }

        return (Seen(found, tenant, update), update.UnrepeatableSince) switch
        {
            (Shown.Made, _) => adopt.Run(work, step, tenant, update, found.Body!.DashboardUrl),
            (_, null) => await SendAsync(work, step, tenant, update, ct),
            (Shown.NotMade, _) => Next.Fail(ProvisioningTroubles.ChangeFailed, found.Words),
            _ => Next.SetAside(ProvisioningTroubles.ChangeInDoubt, found.Words, found.Evidence),
        };
    }

    private async Task<Next> PollAsync(Work work, Step step, Tenant tenant, TenantUpdate update, CancellationToken ct)
    {
        // The tenant still has the plan from before, which is the one to name here.
        var answer = await brokers.ProgressAsync(InstanceRef.Of(tenant), update.BrokerOperation, work.By, ct);
        if (answer.Progress == Progress.Succeeded)
        {
            return adopt.Run(work, step, tenant, update, null);
        }

        var next = troubles.StillWorking(
            step, WaitingOn.Vendor, answer, update.AcceptedAt!.Value, await work.IsByHandAsync(tenant, ct), await catalogs.LimitAsync(tenant, ct));
        if (answer.Progress == Progress.Failed)
        {
            Heed(work, tenant, update, answer.Body?.InstanceUsable, answer.Body?.UpdateRepeatable, answer.Words);
            return next;
        }

        return next.Failure is null ? next : await LastLookAsync(work, step, tenant, update, NotInSilence(next, answer.Words, answer.Evidence), ct);
    }

    /// <summary>The time is over, or a repeated request was refused: the vendor may have made the change all the same.</summary>
    private async Task<Next> LastLookAsync(Work work, Step step, Tenant tenant, TenantUpdate update, Next otherwise, CancellationToken ct)
    {
        var found = await brokers.FetchAsync(InstanceRef.Of(tenant), work.By, ct);
        return found.Verdict is not (Verdict.Done or Verdict.Missing or Verdict.Refused) ? NotInSilence(troubles.Of(step, found), found.Words, found.Evidence)
            : Seen(found, tenant, update) == Shown.Made ? adopt.Run(work, step, tenant, update, found.Body!.DashboardUrl)
            : otherwise;
    }

    private static Shown Seen(Answer<InstanceReply> found, Tenant tenant, TenantUpdate update) =>
        found.Verdict == Verdict.Done ? ShownTenant.Of(found.Body!, tenant, update) : Shown.Unseen;

    /// <summary>No limit ends a change that may have been made.</summary>
    private static Next NotInSilence(Next next, string? words, CallEvidence? evidence) =>
        next.Failure is { Code: ProvisioningTroubles.GaveUp or ProvisioningTroubles.TookTooLong } ? Next.SetAside(ProvisioningTroubles.ChangeInDoubt, words, evidence) : next;

    private static void Heed(Work work, Tenant tenant, TenantUpdate update, bool? usable, bool? repeatable, string? words)
    {
        if (repeatable == false)
        {
            update.Forbid(work.Now);
        }

        if (usable == false && tenant.UnusableSince is null)
        {
            tenant.Block(work.Now);
            work.Note(new TenantBlocked(work.Subscription.Id.Value, tenant.Id.Value, words));
        }
    }

    private UpdateRequest RequestFor(Work work, Tenant tenant, TenantUpdate update) =>
        new(tenant.Service, platform.For(work.Subscription.Municipality, work.MunicipalityName, tenant.Service))
        {
            PlanId = update.Plan,
            Parameters = update.Parameters is { } stated ? JsonNode.Parse(stated)!.AsObject() : null,
            MaintenanceInfo = update.MaintenanceVersion is { } version ? new MaintenanceInfo(version) : null,
            PreviousValues = new PreviousValues(tenant.Plan, tenant.MaintenanceVersion is { } before ? new MaintenanceInfo(before) : null),
        };
}
