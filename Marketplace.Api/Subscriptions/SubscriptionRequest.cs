using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Catalog;
using Catalog.Municipalities;
using Catalog.Provisioning;
using Catalog.Selection;
using Catalog.Subscriptions;

namespace Marketplace.Api.Subscriptions;

/// <summary>Orders a subscription.</summary>
/// <param name="Offering">Code of the offering.</param>
/// <param name="Plan">Code of one of its plans.</param>
/// <param name="Municipality">Six-digit code of the client's own municipality.</param>
/// <param name="Selection">Id of the decided case behind the order; it must have been decided for this offering and plan.</param>
/// <param name="Parameters">Parameters for the vendor: a JSON object.</param>
/// <param name="Links">Data links to be wired with it.</param>
public sealed record SubscriptionRequest(
    string Offering,
    string Plan,
    [property: RegularExpression("^[0-9]{6}$")] string Municipality,
    Guid? Selection = null,
    JsonElement? Parameters = null,
    IReadOnlyList<LinkRequest>? Links = null)
{
    internal SubscribeOrder ToOrder(MunicipalityCode municipality, RequestKey? key) => new(
        Offering, Plan, municipality,
        Selection is { } id ? SelectionId.From(id) : null,
        Parameters is { ValueKind: not JsonValueKind.Null } given ? given.GetRawText() : null,
        [.. (Links ?? []).Select(link => link.ToOrder())],
        key);
}

/// <summary>One data link, with its purpose and legal basis: either to an own subscription, or to an offering that is ordered along.</summary>
/// <param name="Purpose">Why the data flows, in the municipality's words.</param>
/// <param name="LegalBasis">The law that allows it, in the municipality's words.</param>
/// <param name="Subscription">Id of an own subscription that is active or being prepared.</param>
/// <param name="Offering">Code of an offering to be ordered along.</param>
/// <param name="Plan">Plan of that offering.</param>
public sealed record LinkRequest(string Purpose, string LegalBasis, Guid? Subscription = null, string? Offering = null, string? Plan = null)
{
    internal LinkOrder ToOrder() => new(
        Subscription is { } id ? SubscriptionId.From(id) : null, Offering, Plan, new LinkBasis(Purpose, LegalBasis));
}
