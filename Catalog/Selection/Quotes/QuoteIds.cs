namespace Catalog.Selection.Quotes;

public readonly record struct QuoteRequestId(Guid Value) : IGuidId<QuoteRequestId>
{
    public static QuoteRequestId New() => new(Guid.CreateVersion7());

    public static QuoteRequestId From(Guid value) => new(value);
}

public readonly record struct QuoteInvitationId(Guid Value) : IGuidId<QuoteInvitationId>
{
    public static QuoteInvitationId New() => new(Guid.CreateVersion7());

    public static QuoteInvitationId From(Guid value) => new(value);
}
