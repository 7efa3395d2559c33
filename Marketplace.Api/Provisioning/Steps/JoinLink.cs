using System.Text.Json.Nodes;
using Catalog.Provisioning;
using Marketplace.Api.Provisioning.Brokers;
using Marketplace.Api.Provisioning.Secrets;
using Marketplace.Api.Provisioning.Upkeep;

namespace Marketplace.Api.Provisioning.Steps;

/// <summary>Both ends of a link as they are in force.</summary>
/// <param name="Giving">At the end that gives; <c>null</c> = none yet.</param>
/// <param name="Reading">At the end that reads; <c>null</c> = none yet.</param>
internal sealed record LinkBindings(Binding? Giving, Binding? Reading);

/// <summary>Binds both ends of a link: first the end that gives, then the end that reads, with what the first one gave.</summary>
internal sealed class JoinLink(MakeBinding make, KeptPlans plans, SecretBox secrets, BrokerAddress address)
{
    /// <param name="old">The bindings whose places the new ones take.</param>
    public async Task<Next> RunAsync(Work work, Step step, Link link, LinkBindings old, CancellationToken ct)
    {
        var (provider, consumer) = (await CreatedAsync(work, link.Provider, ct), await CreatedAsync(work, link.Consumer, ct));
        var giving = Giving(work, link, provider, consumer);
        var next = await make.RunAsync(work, step, await AfterAsync(giving, old.Giving, ct), ct);
        if (!next.IsGoOn)
        {
            return next;
        }

        await work.SaveAsync(ct);
        var made = old.Giving is { } before ? await work.SuccessorAsync(before, ct) : await work.BindingAsync(provider, BindingPurpose.LinkProvider, link.Id, ct);
        return Source(made!, provider) is { } source
            ? await make.RunAsync(work, step, await AfterAsync(Reading(work, link, consumer, source), old.Reading, ct), ct)
            : Next.Fail(ProvisioningTroubles.LinkCredentialsUnusable);
    }

    private async Task<BindOrder> AfterAsync(BindOrder order, Binding? old, CancellationToken ct) => old is null ? order
        : order with { Predecessor = old, IsRotatable = await plans.FindAsync(order.At, ct) is { IsRotatable: true } };

    private static async Task<Tenant> CreatedAsync(Work work, Catalog.Subscriptions.SubscriptionId subscription, CancellationToken ct) =>
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
    private JsonObject? Source(Binding binding, Tenant provider)
    {
        var credentials = JsonNode.Parse(secrets.Open(binding.SealedCredentials, SecretPlaces.Credentials(provider, binding)))!.AsObject();
        var (uri, id, secret) = (Text(credentials, "uri"), Text(credentials, "client_id"), Text(credentials, "client_secret"));
        return uri is null || id is null || secret is null || !address.IsFitToShow(uri) ? null
            : new JsonObject { ["uri"] = uri, ["client_id"] = id, ["client_secret"] = secret };
    }

    private static string? Text(JsonObject credentials, string name) =>
        credentials[name] is JsonValue value && value.TryGetValue<string>(out var text) && text.Length > 0 ? text : null;
}
