using Catalog;
using Catalog.Publishing.Funnel;
using Marketplace.Web.Accounts;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Publishing.Funnel;

/// <summary>What became of the vendor's listings before the eyes of the towns: shown, shortlisted, excluded, chosen.</summary>
public sealed partial class FunnelPage
{
    private static readonly int[] Choices = [30, FunnelDays.Usual, FunnelDays.Longest - 1];

    [SupplyParameterFromQuery(Name = "days")]
    private int? Asked { get; set; }

    [Inject]
    private ReadFunnel Funnel { get; set; } = null!;

    [Inject]
    private TimeProvider Time { get; set; } = null!;

    [Inject]
    private CurrentActor Current { get; set; } = null!;

    private int Chosen => Asked is { } days && Choices.Contains(days) ? days : FunnelDays.Usual;

    private FunnelDays Span => FunnelDays.Last(Chosen, Tokyo.Today(Time));

    private IReadOnlyList<FunnelRow> Rows { get; set; } = [];

    protected override async Task OnInitializedAsync()
    {
        var actor = await Current.GetAsync();
        Rows = (await Funnel.OfAsync(actor.Vendor!, Span, actor, CancellationToken.None)).Value ?? [];
    }
}
