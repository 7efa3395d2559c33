using Catalog;
using Catalog.Selection.Calendar;
using Catalog.Subscriptions;
using Marketplace.Web.Accounts;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Selection.Calendar;

/// <summary>The twelve months ahead of the reader's own town, to be printed or taken into a calendar program.</summary>
public sealed partial class TownCalendarPage
{
    public const string Form = "reopen";

    [SupplyParameterFromForm(FormName = Form)]
    private Guid? Subscription { get; set; }

    [Inject] private ReadCalendar Read { get; set; } = null!;

    [Inject] private ReopenSelection Reopen { get; set; } = null!;

    [Inject] private CurrentActor Current { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    [Inject] private IStringLocalizer<Route.RouteText> RouteText { get; set; } = null!;

    private Actor Reader { get; set; } = null!;

    private TownCalendar? Calendar { get; set; }

    private string? Refusal { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Reader = await Current.GetAsync();
        Calendar = (await Read.OfTownAsync(Reader.Municipality!.Value, Reader, CancellationToken.None)).Value;
    }

    private async Task ReopenAsync()
    {
        if (Subscription is not { } id)
        {
            return;
        }

        var opened = await Reopen.RunAsync(SubscriptionId.From(id), Reader, CancellationToken.None);
        Refusal = opened.Fault is { } fault ? FaultText.Of(fault) : null;
        if (opened.IsDone)
        {
            Navigation.NavigateTo($"/selections/{opened.Value.Value}");
        }
    }
}
