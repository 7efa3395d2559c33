namespace Catalog.Events;

public readonly record struct WebhookId(Guid Value) : IGuidId<WebhookId>
{
    public static WebhookId New() => new(Guid.CreateVersion7());

    public static WebhookId From(Guid value) => new(value);
}
