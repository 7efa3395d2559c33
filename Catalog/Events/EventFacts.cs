using Catalog.Audit;

namespace Catalog.Events;

public sealed record WebhookRegistered(Guid Webhook, string? Vendor, string Url) : Fact(Webhook.ToString());

public sealed record WebhookSecretRotated(Guid Webhook) : Fact(Webhook.ToString());

/// <summary>Sending goes on behind another place: things are sent again, or passed over.</summary>
public sealed record WebhookReplayed(Guid Webhook, long Behind) : Fact(Webhook.ToString());

public sealed record WebhookDeleted(Guid Webhook, string Url) : Fact(Webhook.ToString());

/// <summary>The marketplace gave up sending, with its reason.</summary>
public sealed record WebhookDisabled(Guid Webhook, string Url, string Reason) : Fact(Webhook.ToString());
