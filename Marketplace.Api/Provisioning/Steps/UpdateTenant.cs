using System.Text.Json.Nodes;
using Catalog.Provisioning;
using Catalog.Provisioning.Catalogs;
using Marketplace.Api.Provisioning.Brokers;
using Marketplace.Api.Provisioning.Upkeep;

namespace Marketplace.Api.Provisioning.Steps;

/// <summary>Has a vendor change a tenant: plan, parameters or version. Only its success changes plan and price here; nothing is ever deleted.</summary>
internal sealed class UpdateTenant(BrokerClient brokers, PlatformContext platform, KeptPlans plans, CatalogBook catalogs, AdoptUpdate adopt, Troubles troubles, Pace pace) : IStepWork
{
    public StepKind Kind => StepKind.UpdateTenant;

    public async Task<Next> RunAsync(Work work, Step step, CancellationToken ct)
    {
        var tenant = await work.TenantAsync(ct) ?? throw new InvalidOperationException("The tenant of an open subscription is missing.");
        var update = await work.UpdateAsync(ct);
        return update switch
        {
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
                return troubles.Stumble(step, ProvisioningTroubles.ChangeUnclear, answer.Words, answer.RetryAfter);
            default:
                if (!unanswered)
                {
                    update.NothingCame();
                }

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
        return found.Verdict switch
        {
            Verdict.Done when ShownTenant.Has(found.Body!, tenant, update) => adopt.Run(work, step, tenant, update, found.Body!.DashboardUrl),
            Verdict.Done or Verdict.Missing or Verdict.Refused when update.UnrepeatableSince is not null => Next.Fail(ProvisioningTroubles.ChangeFailed, found.Words),
            Verdict.Done or Verdict.Missing or Verdict.Refused => await SendAsync(work, step, tenant, update, ct),
            _ => troubles.Of(step, found),
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

        return next.Failure is null ? next : await LastLookAsync(work, step, tenant, update, next, ct);
    }

    /// <summary>The time is over, but the vendor may have made the change all the same.</summary>
    private async Task<Next> LastLookAsync(Work work, Step step, Tenant tenant, TenantUpdate update, Next otherwise, CancellationToken ct)
    {
        var found = await brokers.FetchAsync(InstanceRef.Of(tenant), work.By, ct);
        return found.Verdict == Verdict.Done && ShownTenant.Has(found.Body!, tenant, update)
            ? adopt.Run(work, step, tenant, update, found.Body!.DashboardUrl)
            : otherwise;
    }

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
