using System.Text;
using System.Text.Json.Nodes;
using Catalog.Provisioning;
using Catalog.Provisioning.Catalogs;
using Marketplace.Api.Provisioning.Brokers;
using Marketplace.Api.Provisioning.Secrets;

namespace Marketplace.Api.Provisioning.Steps;

/// <summary>What is to be bound.</summary>
/// <param name="At">The tenant.</param>
/// <param name="Turn">Whose vendor that is, as the page says it.</param>
/// <param name="Parameters">Sent besides the purpose.</param>
/// <param name="NeedsCredentials">Without credentials in the answer the binding is worthless.</param>
internal sealed record BindOrder(
    Tenant At, BindingPurpose Purpose, LinkId? Link, WaitingOn Turn, JsonObject Parameters, bool NeedsCredentials)
{
    /// <summary>The binding whose place it takes, and that stays in force until then.</summary>
    public Binding? Predecessor { get; init; }

    /// <summary>The vendor's plan lets a binding be made as the successor of another.</summary>
    public bool IsRotatable { get; init; }
}

/// <summary>Has one binding made. Credentials may be shown only once, so a lost answer is never asked for again: it is unbound.</summary>
internal sealed class MakeBinding(BrokerClient brokers, PlatformContext platform, CatalogBook catalogs, SecretBox secrets, Troubles troubles)
{
    /// <returns><see cref="Next.GoOn"/> when the binding is there and its credentials are sealed, yet to be saved.</returns>
    public async Task<Next> RunAsync(Work work, Step step, BindOrder order, CancellationToken ct)
    {
        var binding = order.Predecessor is { } old
            ? await work.SuccessorAsync(old, ct)
            : await work.BindingAsync(order.At, order.Purpose, order.Link, ct);
        switch (binding)
        {
            case { CreatedAt: not null }:
                return Next.GoOn;
            case { ReadyAt: not null }:
                return await FetchAsync(work, step, order, binding, ct);
            case null or { SentAt: null } when order.At.UnusableSince is not null:
                return troubles.Stumble(step, ProvisioningTroubles.TenantBlocked);
            case { AcceptedAt: not null }:
                return await PollAsync(work, step, order, binding, ct);
            case { SentAt: not null }:
                work.Abandon(binding, order.At, ProvisioningTroubles.Interrupted, mayStillArrive: true);
                return await OrderAsync(work, step, order, Intend(work, order), ct);
            default:
                return await OrderAsync(work, step, order, binding ?? Intend(work, order), ct);
        }
    }

    private static Binding Intend(Work work, BindOrder order)
    {
        var binding = new Binding(order.At.Id, order.Purpose, order.Link, work.Now, order.Predecessor?.Id);
        work.Db.Bindings.Add(binding);
        return binding;
    }

    private async Task<Next> OrderAsync(Work work, Step step, BindOrder order, Binding binding, CancellationToken ct)
    {
        binding.Send(work.Now);
        step.Start(order.Turn, work.Now);
        await work.SaveAsync(ct);

        var answer = await brokers.BindAsync(InstanceRef.Of(order.At), binding.Id, RequestFor(work, order), work.By, ct);
        switch (answer.Verdict)
        {
            case Verdict.Done when IsUsable(answer, order):
                return Complete(work, order, binding, answer);
            case Verdict.Accepted:
                binding.Accept(answer.Body!.Operation, work.Now);
                step.WaitFor(order.Turn);
                return troubles.Accepted(answer.RetryAfter, await catalogs.LimitAsync(order.At, ct));
            case Verdict.Unclear:
            case Verdict.Done when answer.Status == 200:
                return await FetchAsync(work, step, order, binding, ct);
            case Verdict.Done or Verdict.InDoubt or Verdict.Clash:
                return GiveUp(work, step, order, binding, answer);
            default:
                binding.NothingCame();
                return troubles.Of(step, answer);
        }
    }

    private async Task<Next> PollAsync(Work work, Step step, BindOrder order, Binding binding, CancellationToken ct)
    {
        var answer = await brokers.ProgressAsync(InstanceRef.Of(order.At), binding.Id, binding.BrokerOperation, work.By, ct);
        if (answer.Progress == Progress.Succeeded)
        {
            binding.BeReady(work.Now);
            return await FetchAsync(work, step, order, binding, ct);
        }

        return troubles.StillWorking(
            step, order.Turn, answer, binding.AcceptedAt!.Value, await work.IsByHandAsync(order.At, ct), await catalogs.LimitAsync(order.At, ct));
    }

    private async Task<Next> FetchAsync(Work work, Step step, BindOrder order, Binding binding, CancellationToken ct)
    {
        var answer = await brokers.FetchAsync(InstanceRef.Of(order.At), binding.Id, work.By, ct);
        return answer.Verdict switch
        {
            Verdict.Done when IsUsable(answer, order) => Complete(work, order, binding, answer),
            Verdict.Unreached or Verdict.Busy or Verdict.Unauthorized => troubles.Of(step, answer),
            _ => GiveUp(work, step, order, binding, answer),
        };
    }

    private static bool IsUsable(Answer<BindReply> answer, BindOrder order) =>
        !order.NeedsCredentials || answer.Body?.Credentials is not null;

    private Next Complete(Work work, BindOrder order, Binding binding, Answer<BindReply> answer)
    {
        var clear = Encoding.UTF8.GetBytes((answer.Body?.Credentials ?? []).ToJsonString());
        binding.Complete(secrets.Seal(clear, SecretPlaces.Credentials(order.At, binding)), work.Now);
        if (order.Purpose != BindingPurpose.SignIn)
        {
            // Nothing renews what belongs to the sign-in, so that no day is promised for it.
            binding.Last(answer.Body?.RenewBefore, answer.Body?.ExpiresAt);
        }

        return Next.GoOn;
    }

    private Next GiveUp(Work work, Step step, BindOrder order, Binding binding, Answer<BindReply> answer)
    {
        work.Abandon(binding, order.At, ProvisioningTroubles.NoClearAnswer, mayStillArrive: answer.Status is null);
        return troubles.Stumble(step, ProvisioningTroubles.NoClearAnswer, answer.Words, answer.RetryAfter);
    }

    private BindRequest RequestFor(Work work, BindOrder order)
    {
        var parameters = order.Parameters.DeepClone().AsObject();
        parameters.Insert(0, "purpose", order.Purpose switch
        {
            BindingPurpose.Access => "access",
            BindingPurpose.LinkProvider => "link-provider",
            BindingPurpose.Export => "export",
            BindingPurpose.SignIn => "sso",
            _ => "link-consumer",
        });
        var municipality = work.Subscription.Municipality;
        return new BindRequest(
            order.At.Service, order.At.Plan, new BindResource(order.At.Subscription.Value.ToString("D")),
            platform.For(municipality, work.MunicipalityName, order.At.Service), parameters)
        {
            PredecessorBindingId = order.IsRotatable ? order.Predecessor?.Id.Value.ToString("D") : null,
        };
    }
}
