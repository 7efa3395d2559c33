using Catalog;
using Catalog.Municipalities;
using Marketplace.Web.Accounts;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Layout;

/// <summary>The name of the portal, its main addresses, and who is looking at it.</summary>
public sealed partial class SiteHeader
{
    private static readonly Entry[] Everybody = [new("/offerings", nameof(LayoutText.NavOfferings)), new("/compare", nameof(LayoutText.NavCompare)), new("/standards", nameof(LayoutText.NavStandards))];

    private static readonly Entry[] Newcomers = [new("/vendor/registration", nameof(LayoutText.NavRegistration))];

    [Inject]
    private CurrentActor Current { get; set; } = null!;

    private IReadOnlyList<Entry> Entries { get; set; } = Everybody;

    protected override async Task OnInitializedAsync() =>
        Entries = [.. Everybody, .. await Current.FindNewcomerAsync() is null ? Own(await Current.FindAsync()) : Newcomers];

    private static IReadOnlyList<Entry> Own(Actor? actor) => actor?.Role switch
    {
        Role.TownStaff =>
        [
            new("/searches", nameof(LayoutText.NavSearches)),
            new("/selections", nameof(LayoutText.NavSelections)),
            new("/calendar", nameof(LayoutText.NavCalendar)),
            new("/subscriptions", nameof(LayoutText.NavSubscriptions)),
            new("/audit", nameof(LayoutText.NavAudit)),
        ],
        Role.Auditor =>
        [
            new("/selections", nameof(LayoutText.NavSelections)),
            new("/subscriptions", nameof(LayoutText.NavSubscriptions)),
            new("/operations", nameof(LayoutText.NavOperations)),
            new("/audit", nameof(LayoutText.NavAudit)),
        ],
        Role.Operator =>
        [
            new("/operations", nameof(LayoutText.NavOperations)),
            new("/subscriptions", nameof(LayoutText.NavSubscriptions)),
            new("/operations/moves", nameof(LayoutText.NavMoves)),
            new("/ladder", nameof(LayoutText.NavLadder)),
        ],
        Role.Vendor =>
        [
            new("/vendor/listings", nameof(LayoutText.NavListings)),
            new("/vendor/quotes", nameof(LayoutText.NavQuotes)),
            new("/vendor/subscriptions", nameof(LayoutText.NavSubscriptions)),
            new("/vendor/funnel", nameof(LayoutText.NavFunnel)),
            new("/vendor/feedback", nameof(LayoutText.NavFeedback)),
            new("/vendor/broker", nameof(LayoutText.NavBroker)),
            new("/vendor/organisation", nameof(LayoutText.NavOrganisation)),
            new("/vendor/tasks", nameof(LayoutText.NavTasks)),
            new("/ladder", nameof(LayoutText.NavLadder)),
        ],
        Role.Curator => [new("/reviews", nameof(LayoutText.NavReviews)), new("/registrations", nameof(LayoutText.NavRegistrations)), new("/ladder", nameof(LayoutText.NavLadder))],
        _ => [],
    };

    private sealed record Entry(string Address, string Key);
}
