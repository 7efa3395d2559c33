using System.Text.Json.Nodes;
using Catalog.Provisioning;
using Marketplace.Api.Provisioning.Brokers;
using Microsoft.Extensions.Options;

namespace Marketplace.Api.Provisioning.Steps.Leaving;

/// <summary>What came of telling a vendor.</summary>
/// <param name="Wait">It is not clear yet: look again after this; <c>null</c> = it is clear.</param>
/// <param name="WasTold">The vendor has taken the notice.</param>
/// <param name="Words">The vendor's words to its refusal.</param>
internal sealed record Telling(TimeSpan? Wait, bool WasTold, string? Words)
{
    public static Telling Told { get; } = new(null, WasTold: true, null);

    public static Telling NotTold(string? words = null) => new(null, WasTold: false, words);

    public static Telling Later(TimeSpan wait) => new(wait, WasTold: false, null);
}

/// <summary>Tells a vendor of what our ledger has decided, by an update of the context alone. Whatever it answers, the decision stands.</summary>
internal sealed class TellContext(BrokerClient brokers, PlatformContext platform, Troubles troubles, Pace pace, IOptions<ProvisioningOptions> options)
{
    /// <param name="subscription">The member <c>context.subscription</c>.</param>
    public async Task<Telling> RunAsync(Work work, Step step, Tenant tenant, JsonObject subscription, CancellationToken ct)
    {
        step.Start(WaitingOn.Vendor, work.Now);
        if (step.AcceptedAt is { } accepted)
        {
            return await FollowAsync(work, step, tenant, accepted, ct);
        }

        var catalog = await brokers.CatalogAsync(tenant.Vendor, ct);
        if (catalog.Verdict != Verdict.Done)
        {
            return Wait(work, step, catalog);
        }

        return catalog.Body!.Find(tenant.Service) is { AllowContextUpdates: true } ? await SendAsync(work, step, tenant, subscription, ct) : Telling.NotTold();
    }

    private async Task<Telling> SendAsync(Work work, Step step, Tenant tenant, JsonObject subscription, CancellationToken ct)
    {
        var context = platform.For(work.Subscription.Municipality, work.MunicipalityName, tenant.Service);
        context["subscription"] = subscription;
        var answer = await brokers.UpdateAsync(InstanceRef.Of(tenant), new UpdateRequest(tenant.Service, context), work.By, ct);
        switch (answer.Verdict)
        {
            case Verdict.Done or Verdict.Unclear:
                return Telling.Told;
            case Verdict.Accepted:
                step.Accept(answer.Body!.Operation, work.Now);
                step.WaitFor(WaitingOn.Vendor);
                return Telling.Later(pace.NextPoll(TimeSpan.Zero, answer.RetryAfter));
            case Verdict.Refused or Verdict.Clash or Verdict.Missing:
            case var _ when answer.Refusal?.UpdateRepeatable == false:
                return Telling.NotTold(answer.Words);
            default:
                return Wait(work, step, answer);
        }
    }

    private async Task<Telling> FollowAsync(Work work, Step step, Tenant tenant, DateTimeOffset accepted, CancellationToken ct)
    {
        var answer = await brokers.ProgressAsync(InstanceRef.Of(tenant), step.BrokerOperation, work.By, ct);
        if (answer.Progress is Progress.Succeeded or Progress.Failed)
        {
            return answer.Progress == Progress.Succeeded ? Telling.Told : Telling.NotTold(answer.Words);
        }

        var passed = work.Now - accepted;
        return passed >= options.Value.GiveUp ? Telling.NotTold(answer.Words) : Telling.Later(pace.NextPoll(passed, answer.RetryAfter));
    }

    /// <summary>A notice is worth a day of trying.</summary>
    private Telling Wait<T>(Work work, Step step, Answer<T> answer)
        where T : class =>
        work.Now - step.StartedAt >= options.Value.GiveUp || troubles.Of(step, answer).Delay is not { } delay ? Telling.NotTold(answer.Words) : Telling.Later(delay);
}
