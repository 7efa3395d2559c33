using Catalog.Provisioning;
using Catalog.Subscriptions;

namespace Marketplace.Web.Subscriptions;

/// <summary>The form of an order.</summary>
public sealed class OrderForm
{
    /// <summary>Sent twice, it orders once.</summary>
    public Guid Key { get; set; }

    /// <summary>A form that was sent without any has none.</summary>
    public List<LinkForm> Links { get; set => field = value ?? []; } = [];

    /// <summary>The same words give the same text, whatever the order of the fields.</summary>
    public string Canonical() => string.Join('\n', Links.Where(link => link.Chosen)
        .Select(link => $"{link.Subscription}|{link.Offering}|{link.Plan}|{link.Purpose}|{link.LegalBasis}"));
}

/// <summary>One link of the form: to an own subscription or to an offering that is ordered along.</summary>
public sealed class LinkForm
{
    public bool Chosen { get; set; }

    public Guid? Subscription { get; set; }

    public string? Offering { get; set; }

    public string? Plan { get; set; }

    public string? Purpose { get; set; }

    public string? LegalBasis { get; set; }

    public bool IsComplete => !string.IsNullOrWhiteSpace(Purpose) && !string.IsNullOrWhiteSpace(LegalBasis);

    public LinkOrder ToOrder() => new(
        Subscription is { } id ? SubscriptionId.From(id) : null,
        Subscription is null ? Offering : null,
        Subscription is null ? Plan : null,
        new LinkBasis((Purpose ?? string.Empty).Trim(), (LegalBasis ?? string.Empty).Trim()));
}
