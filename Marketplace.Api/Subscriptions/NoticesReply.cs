using Catalog;
using Catalog.Subscriptions.Prices;
using Marketplace.Api.Offerings;

namespace Marketplace.Api.Subscriptions;

/// <summary>The published price at the order; amounts in yen, tax excluded.</summary>
/// <param name="Population">People of the municipality when it ordered.</param>
/// <param name="MinimumMonths">Shortest term.</param>
/// <param name="Initial">Once, at the start.</param>
/// <param name="Migration">Once, for bringing the data over.</param>
/// <param name="Monthly">Each month, for the use.</param>
/// <param name="CloudMonthly">Each month, share of the government cloud.</param>
/// <param name="LineMonthly">Each month, share of the line.</param>
public sealed record AgreedPriceReply(int Population, int MinimumMonths, long Initial, long Migration, long Monthly, long CloudMonthly, long LineMonthly)
{
    internal static AgreedPriceReply Of(AgreedPrice price) => new(
        price.Population, price.MinimumMonths, price.Initial.Amount, price.Migration.Amount, price.Monthly.Amount, price.CloudMonthly.Amount, price.LineMonthly.Amount);
}

/// <summary>Another monthly price, announced to this subscription; amounts in yen each month, tax excluded.</summary>
/// <param name="Number">Within the subscription.</param>
/// <param name="Before">Agreed or announced before.</param>
/// <param name="After">Published now.</param>
/// <param name="AnnouncedAt">When it was published.</param>
/// <param name="AppliesFrom">The earliest day; the contract itself changes by agreement alone.</param>
public sealed record PriceNoticeReply(int Number, long Before, long After, DateTimeOffset AnnouncedAt, DateOnly AppliesFrom);

/// <summary>What the one who runs an offering has to know.</summary>
/// <param name="Agreed">The price at the order; <c>null</c> = it was not kept then.</param>
/// <param name="Prices">Announced prices, the newest first.</param>
/// <param name="Suspension">New orders are stopped, the subscription goes on; <c>null</c> = they are taken.</param>
/// <param name="WithdrawnAt">Since when it is no longer offered; <c>null</c> = it is.</param>
/// <param name="WithdrawnFor">Why, in the vendor's words.</param>
/// <param name="GapOverdueSince">Day by which the vendor had promised to close a gap and did not; <c>null</c> = none is overdue.</param>
/// <param name="BelowLineSince">Since when the nightly checks keep it below the line of the ladder; <c>null</c> = they do not.</param>
public sealed record NoticesReply(
    AgreedPriceReply? Agreed, IReadOnlyList<PriceNoticeReply> Prices, SuspensionReply? Suspension, DateTimeOffset? WithdrawnAt, string? WithdrawnFor, DateOnly? GapOverdueSince, DateOnly? BelowLineSince)
{
    internal static NoticesReply Of(SubscriptionNoticesSheet sheet) => new(
        sheet.Agreed is { } agreed ? AgreedPriceReply.Of(agreed) : null,
        [.. sheet.Prices.Select(each => new PriceNoticeReply(each.Number, each.Before.Amount, each.After.Amount, Tokyo.At(each.AnnouncedAt), each.AppliesFrom))],
        sheet.Stopped is { } stopped ? new SuspensionReply(Tokyo.At(stopped.Since), stopped.Reason) : null,
        sheet.WithdrawnAt is { } withdrawn ? Tokyo.At(withdrawn) : null, sheet.WithdrawnFor, sheet.GapOverdueSince, sheet.BelowLineSince);
}
