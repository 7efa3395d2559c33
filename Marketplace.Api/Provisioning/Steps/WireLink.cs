using System.Text.Json.Nodes;
using Catalog.Provisioning;
using Catalog.Subscriptions;
using Marketplace.Api.Provisioning.Brokers;
using Marketplace.Api.Provisioning.Secrets;
using Microsoft.EntityFrameworkCore;

namespace Marketplace.Api.Provisioning.Steps;

/// <summary>Wires one data link, whichever end this subscription takes: first the end that gives, then the end that reads.</summary>
/// <remarks>
/// The other subscription has to be open first; when it fails, this operation ends visibly and what it made is taken back.
/// Nothing can wait in a circle: an order links only to what was ordered before it or along with it, and never back.
/// </remarks>
internal sealed class WireLink(MakeBinding make, SecretBox secrets, BrokerAddress address, Pace pace) : IStepWork
{
    public StepKind Kind => StepKind.WireLink;

    private static readonly TimeSpan LongestLook = TimeSpan.FromSeconds(5);

    public async Task<Next> RunAsync(Work work, Step step, CancellationToken ct)
    {
        var link = await work.Db.Links.SingleAsync(one => one.Id == step.Link, ct);
        var other = await work.Db.Subscriptions.AsNoTracking().SingleAsync(one => one.Id == link.OtherEnd(work.Subscription.Id), ct);
        step.Start(WaitingOn.LinkedVendor, work.Now);
        return other.State switch
        {
            SubscriptionState.Failed or SubscriptionState.Ending or SubscriptionState.Ended => Next.Fail(ProvisioningTroubles.LinkedSubscriptionFailed),
            SubscriptionState.Provisioning => WaitForOther(work, step),
            _ => await WireAsync(work, step, link, ct),
        };
    }

    private Next WaitForOther(Work work, Step step)
    {
        step.WaitFor(WaitingOn.LinkedVendor);
        var gap = pace.NextPoll(work.Now - step.StartedAt!.Value, null);
        return Next.In(gap < LongestLook ? gap : LongestLook);
    }

    private async Task<Next> WireAsync(Work work, Step step, Link link, CancellationToken ct)
    {
        var (provider, consumer) = (await CreatedAsync(work, link.Provider, ct), await CreatedAsync(work, link.Consumer, ct));
        var next = await make.RunAsync(work, step, Giving(work, link, provider, consumer), ct);
        if (!next.IsGoOn)
        {
            return next;
        }

        await work.SaveAsync(ct);
        if (await SourceAsync(work, link, provider, ct) is not { } source)
        {
            return Next.Fail(ProvisioningTroubles.LinkCredentialsUnusable);
        }

        next = await make.RunAsync(work, step, Reading(work, link, consumer, source), ct);
        if (next.IsGoOn)
        {
            link.Activate(work.Now);
            work.Note(LinkActivated.Of(link));
            step.Finish(work.Now);
        }

        return next;
    }

    private static async Task<Tenant> CreatedAsync(Work work, SubscriptionId subscription, CancellationToken ct) =>
        await work.TenantOfAsync(subscription, ct) ?? throw new InvalidOperationException("An end of the link has no tenant.");

    private static BindOrder Giving(Work work, Link link, Tenant provider, Tenant consumer)
    {
        var parameters = Terms(link);
        parameters["consumer"] = new JsonObject
        {
            ["service_id"] = consumer.Service,
            ["instance_id"] = consumer.Id.Value.ToString("D"),
            ["municipality_code"] = work.Subscription.Municipality.Value,
        };
        return new BindOrder(provider, BindingPurpose.LinkProvider, link.Id, TurnOf(work, provider), parameters, NeedsCredentials: true);
    }

    private static BindOrder Reading(Work work, Link link, Tenant consumer, JsonObject source)
    {
        var parameters = Terms(link);
        parameters["source"] = source;
        return new BindOrder(consumer, BindingPurpose.LinkConsumer, link.Id, TurnOf(work, consumer), parameters, NeedsCredentials: false);
    }

    private static JsonObject Terms(Link link) => new()
    {
        ["interface"] = link.Interface,
        ["version"] = link.InterfaceVersion,
        ["basis"] = new JsonObject { ["purpose"] = link.Purpose, ["legal_basis"] = link.LegalBasis },
    };

    private static WaitingOn TurnOf(Work work, Tenant tenant) =>
        tenant.Subscription == work.Subscription.Id ? WaitingOn.Vendor : WaitingOn.LinkedVendor;

    /// <summary>What the reading end needs of the giving end's credentials, and nothing more of them.</summary>
    private async Task<JsonObject?> SourceAsync(Work work, Link link, Tenant provider, CancellationToken ct)
    {
        var binding = (await work.BindingAsync(provider, BindingPurpose.LinkProvider, link.Id, ct))!;
        var credentials = JsonNode.Parse(secrets.Open(binding.SealedCredentials, SecretPlaces.Credentials(provider, binding)))!.AsObject();
        var (uri, id, secret) = (Text(credentials, "uri"), Text(credentials, "client_id"), Text(credentials, "client_secret"));
        return uri is null || id is null || secret is null || !address.IsFitToShow(uri) ? null
            : new JsonObject { ["uri"] = uri, ["client_id"] = id, ["client_secret"] = secret };
    }

    private static string? Text(JsonObject credentials, string name) =>
        credentials[name] is JsonValue value && value.TryGetValue<string>(out var text) && text.Length > 0 ? text : null;
}
