namespace Marketplace.Api.Edge.Tokens;

/// <summary>What a token can be good for; the role of its client decides what is behind it.</summary>
internal static class Scopes
{
    public const string SelectionsRead = "selections:read";

    public const string SelectionsWrite = "selections:write";

    public const string SubscriptionsRead = "subscriptions:read";

    public const string SubscriptionsWrite = "subscriptions:write";

    public const string ExportsRead = "exports:read";

    public const string OperationsRead = "operations:read";

    public const string OperationsWrite = "operations:write";

    public const string EventsRead = "events:read";

    public const string WebhooksWrite = "webhooks:write";

    public const string VendorsWrite = "vendors:write";

    public const string VendorsRead = "vendors:read";

    public const string MunicipalitiesWrite = "municipalities:write";
    public const string QuotesRead = "quotes:read";

    public const string QuotesWrite = "quotes:write";

    public const string AuditRead = "audit:read";

    public const string CasesMove = "cases:move";

    public const string OfferingsWrite = "offerings:write";

    public const string ReviewsRead = "reviews:read";

    public const string ReviewsWrite = "reviews:write";

    public const string LadderRead = "ladder:read";

    public const string LadderRun = "ladder:run";

    /// <summary>Every scope with what it allows, for the API description.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [SelectionsRead] = "Read the selection cases that the client's role may see.",
        [SelectionsWrite] = "Open and change selection cases of the client's own municipality.",
        [SubscriptionsRead] = "Read subscriptions, tenants and data links that the client's role may see.",
        [SubscriptionsWrite] = "Order, change, suspend, renew and cancel subscriptions of the client's own municipality, and say who works in them.",
        [ExportsRead] = "Download the data that vendors gave back to the client's own municipality.",
        [OperationsRead] = "Read the operations that prepare subscriptions.",
        [OperationsWrite] = "Retry, release and give up operations and clean-ups, as an operator.",
        [EventsRead] = "Read events and webhooks that the client's role may see.",
        [WebhooksWrite] = "Register and change webhooks of the client's own municipality or vendor.",
        [VendorsWrite] = "Register the broker of the client's own vendor, and change its organisation and people.",
        [VendorsRead] = "Read what concerns the client's own vendor alone.",
        [MunicipalitiesWrite] = "Record the local rules and the identity provider of the client's own municipality.",
        [QuotesRead] = "Read the requests for quotes to the client's own vendor.",
        [QuotesWrite] = "Answer requests for quotes to the client's own vendor.",
        [AuditRead] = "Read the audit log that the client's role may see.",
        [OfferingsWrite] = "Draft, submit and withdraw offerings of the client's own vendor.",
        [ReviewsRead] = "Read the reviews of listings that the client's role may see.",
        [ReviewsWrite] = "Approve, return and suspend listings, as a curator.",
        [LadderRead] = "Read the runs behind the levels that the client's role may see.",
        [LadderRun] = "Check offerings of the client's own vendor out of turn.",
        [CasesMove] = "Move cases after a merger or a split of municipalities, as an operator.",
    };
}
