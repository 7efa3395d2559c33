using System.Text.Json.Nodes;
using Catalog.Provisioning;
using Catalog.Subscriptions.Leaving;
using Marketplace.Api.Ladder.Climbing;
using Marketplace.Api.Provisioning.Brokers;
using Marketplace.Api.Provisioning.Secrets;
using Marketplace.Api.Provisioning.Steps;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Api.Provisioning.Exports;

/// <summary>Gets a tenant's data from its vendor, however often that takes: nothing ends here but by success or by the town's own word.</summary>
internal sealed class ExportIntake(MakeBinding make, FetchRecords fetch, SecretBox secrets, BrokerAddress addresses, Pace pace)
{
    /// <returns><see cref="Next.GoOn"/> when the file is here, yet to be saved.</returns>
    public async Task<Next> RunAsync(Work work, Step step, CancellationToken ct)
    {
        if (await TakenAsync(work, ct) is not null)
        {
            return Next.GoOn;
        }

        var tenant = await work.TenantAsync(ct) ?? throw new InvalidOperationException("The tenant of a cancellation is missing.");
        var next = await make.RunAsync(work, step, new BindOrder(tenant, BindingPurpose.Export, null, WaitingOn.Vendor, [], NeedsCredentials: true), ct);
        if (next.Failure is { } failure)
        {
            await GiveBackAsync(work, tenant, ct);
            return Hold(step, failure.Code == ProvisioningTroubles.VendorRefused ? ProvisioningTroubles.ExportRefused : failure.Code, failure.Words);
        }

        if (!next.IsGoOn)
        {
            return next;
        }

        await work.SaveAsync(ct);
        return await FetchAsync(work, step, tenant, ct);
    }

    public static Task<KeptExport?> TakenAsync(Work work, CancellationToken ct)
    {
        var id = work.Operation.Id;
        return work.Db.KeptExports.Where(each => each.Operation == id && each.TakenAt != null).OrderByDescending(each => each.BegunAt).FirstOrDefaultAsync(ct);
    }

    /// <summary>The access to the file has served, or is of no use; another try gets another one.</summary>
    public static async Task GiveBackAsync(Work work, Tenant tenant, CancellationToken ct)
    {
        if (await work.BindingAsync(tenant, BindingPurpose.Export, null, ct) is { } binding)
        {
            work.Abandon(binding, tenant, ProvisioningTroubles.Leaving, mayStillArrive: binding is { AcceptedAt: null, CreatedAt: null });
        }
    }

    /// <summary>The deletion waits for this step, so it is never given up; it is asked for less and less often, and shown to the operator.</summary>
    public Next Hold(Step step, string code, string? words)
    {
        step.Park(code, words);
        return Next.In(pace.AfterCleanupTrouble(step.Attempts, null));
    }

    private async Task<Next> FetchAsync(Work work, Step step, Tenant tenant, CancellationToken ct)
    {
        var binding = (await work.BindingAsync(tenant, BindingPurpose.Export, null, ct))!;
        var credentials = JsonNode.Parse(secrets.Open(binding.SealedCredentials, SecretPlaces.Credentials(tenant, binding)))!.AsObject();
        var (offer, wrong) = ExportOffer.Read(credentials, addresses, work.Now);
        if (offer is null)
        {
            await GiveBackAsync(work, tenant, ct);
            return Hold(step, ProvisioningTroubles.ExportUnusable, wrong);
        }

        var fetched = await fetch.RunAsync(work, tenant, binding, offer, ct);
        if (fetched.Trouble is not { } trouble)
        {
            return Next.GoOn;
        }

        if (trouble != ProvisioningTroubles.ExportUnreachable)
        {
            await GiveBackAsync(work, tenant, ct);
        }

        return Hold(step, trouble, fetched.Seen);
    }
}
