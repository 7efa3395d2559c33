using Catalog;
using Catalog.Municipalities;
using Catalog.Subscriptions;
using Catalog.Subscriptions.Terms;
using Marketplace.Web.Accounts;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Subscriptions;

/// <summary>The subscriptions of the actor's municipality; for auditor and operator, of all.</summary>
public sealed partial class SubscriptionsPage
{
    private const int PageSize = 20;

    [SupplyParameterFromQuery(Name = "page")]
    private int? AskedPage { get; set; }

    [Inject]
    private SubscriptionSheets Sheets { get; set; } = null!;

    [Inject]
    private CurrentActor Current { get; set; } = null!;

    [Inject]
    private EndingTerms Terms { get; set; } = null!;

    /// <summary>To be decided on by a town within nine months; for the others only those whose day has passed.</summary>
    private IReadOnlyList<EndingTerm> Ending { get; set; } = [];

    private Page<SubscriptionSheet>? Found { get; set; }

    private bool IsOwn { get; set; }

    private int PageNumber => Math.Max(AskedPage ?? 1, 1);

    protected override async Task OnInitializedAsync()
    {
        var actor = await Current.GetAsync();
        IsOwn = actor.Role == Role.TownStaff;
        Ending = [.. (await Terms.ListAsync(actor, CancellationToken.None)).Where(term => IsOwn || term.IsOverdue)];
        Found = await Sheets.ListAsync(actor, (PageNumber - 1) * PageSize, PageSize, CancellationToken.None);
    }
}
