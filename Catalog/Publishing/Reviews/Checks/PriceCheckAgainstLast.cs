using Catalog.Offerings;
using Catalog.Publishing.Descriptors;
using Catalog.Publishing.Listings;
using Catalog.Storage;

namespace Catalog.Publishing.Reviews.Checks;

/// <summary>A monthly price that moved by more than three tenths since the version approved last.</summary>
internal sealed class PriceCheckAgainstLast(CheckDescriptor check) : IReviewCheck
{
    private const int Tenths = 3;

    public Task<IReadOnlyList<CheckFinding>> RunAsync(MarketplaceDb db, ReviewedEdit edit, CancellationToken ct)
    {
        var (now, last) = (ListedPrices.Of(check, edit.Now), ListedPrices.Of(check, edit.LastPublished));
        IReadOnlyList<CheckFinding> findings = [.. now
            .Select(price => (price, Before: last.FirstOrDefault(each => each.Plan == price.Plan && each.Tier.FromPopulation == price.Tier.FromPopulation)?.Tier.Monthly))
            .Where(each => each.Before is { } before && IsJump(before, each.price.Tier.Monthly))
            .Select(each => ListedPrices.Notice(ReviewFaults.PriceJump(each.price.Plan, each.price.Tier.FromPopulation, ListedPrices.Text(each.Before!.Value), ListedPrices.Text(each.price.Tier.Monthly))))];
        return Task.FromResult(findings);
    }

    private static bool IsJump(Yen before, Yen now) => Math.Abs((decimal)now.Amount - before.Amount) * 10 > (decimal)before.Amount * Tenths;
}

/// <summary>One monthly price of a plan.</summary>
internal sealed record ListedPrice(string Plan, PriceTier Tier);

/// <summary>The prices of a descriptor, if it is valid.</summary>
internal static class ListedPrices
{
    private const string Place = "plans.tiers";

    public static IReadOnlyList<ListedPrice> Of(CheckDescriptor check, Descriptor? descriptor) =>
        descriptor is not null && check.Run(descriptor) is { IsValid: true } verdict
            ? [.. Listing.Of(verdict).Plans.SelectMany(plan => plan.Tiers.Select(tier => new ListedPrice(plan.Code, tier)))]
            : [];

    public static CheckFinding Notice(Fault fault) => new(Place, null, _ => fault) { IsNotice = true };

    public static string Text(Yen price) => price.Amount.ToString("#,0", System.Globalization.CultureInfo.InvariantCulture);
}
