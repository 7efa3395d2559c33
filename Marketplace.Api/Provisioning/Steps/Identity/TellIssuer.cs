using System.Text.Json.Nodes;
using Catalog.Provisioning;
using Catalog.Provisioning.Catalogs;
using Marketplace.Api.Provisioning.Brokers;

namespace Marketplace.Api.Provisioning.Steps.Identity;

/// <summary>Tells the vendor where its people sign in: issuer and client, as parameters of the tenant. The same words twice are no other words.</summary>
internal sealed class TellIssuer(BrokerClient brokers, PlatformContext platform, CatalogBook catalogs, Troubles troubles) : IStepWork
{
    public StepKind Kind => StepKind.TellIssuer;

    public async Task<Next> RunAsync(Work work, Step step, CancellationToken ct)
    {
        var tenant = await work.OwnTenantAsync(ct);
        step.Start(WaitingOn.Vendor, work.Now);
        return step.AcceptedAt is { } accepted ? await FollowAsync(work, step, tenant, accepted, ct) : await SendAsync(work, step, tenant, ct);
    }

    private async Task<Next> SendAsync(Work work, Step step, Tenant tenant, CancellationToken ct)
    {
        var signIn = await work.SignInAsync(tenant, ct);
        var context = platform.For(work.Subscription.Municipality, work.MunicipalityName, tenant.Service);
        var body = new UpdateRequest(tenant.Service, context) { Parameters = new JsonObject { ["issuer"] = signIn.Issuer, ["client_id"] = signIn.ClientId } };
        var answer = await brokers.UpdateAsync(InstanceRef.Of(tenant), body, work.By, ct);
        switch (answer.Verdict)
        {
            case Verdict.Done:
                return Finish(work, step);
            case Verdict.Accepted:
                step.Accept(answer.Body!.Operation, work.Now);
                step.WaitFor(WaitingOn.Vendor);
                return troubles.Accepted(answer.RetryAfter, await catalogs.LimitAsync(tenant, ct));
            default:
                return troubles.Of(step, answer);
        }
    }

    private async Task<Next> FollowAsync(Work work, Step step, Tenant tenant, DateTimeOffset accepted, CancellationToken ct)
    {
        var answer = await brokers.ProgressAsync(InstanceRef.Of(tenant), step.BrokerOperation, work.By, ct);
        return answer.Progress == Progress.Succeeded
            ? Finish(work, step)
            : troubles.StillWorking(step, WaitingOn.Vendor, answer, accepted, await work.IsByHandAsync(tenant, ct), await catalogs.LimitAsync(tenant, ct));
    }

    private static Next Finish(Work work, Step step)
    {
        step.Finish(work.Now);
        return Next.GoOn;
    }
}
