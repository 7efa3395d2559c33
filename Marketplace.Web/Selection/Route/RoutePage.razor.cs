using Catalog;
using Catalog.Offerings;
using Catalog.Selection;
using Catalog.Selection.Route;
using Catalog.Storage;
using Marketplace.Web.Accounts;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Selection.Route;

/// <summary>The route of a case on one screen: estimate, ground, a trial as often as wanted, and the record.</summary>
public sealed partial class RoutePage
{
    public const string Form = "route";

    private const int UsualTermMonths = 60;

    private RouteInput? usual;

    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromForm(FormName = Form)]
    private RouteInput? Input { get; set; }

    [SupplyParameterFromQuery(Name = "kept")]
    private string? KeptMark { get; set; }

    [Inject] private SelectionSheets Sheets { get; set; } = null!;

    [Inject] private ReadRoutes Routes { get; set; } = null!;

    [Inject] private ChooseRoute Choose { get; set; } = null!;

    [Inject] private OfferingSheets Offerings { get; set; } = null!;

    [Inject] private CurrentActor Current { get; set; } = null!;

    [Inject] private TimeProvider Time { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    private Actor Reader { get; set; } = null!;

    private SelectionSheet? Sheet { get; set; }

    private IReadOnlyList<RouteSheet> Chosen { get; set; } = [];

    private ProposedRoute? Trial { get; set; }

    private Yen? Planned { get; set; }

    private string? Refusal { get; set; }

    private string? RefusedField { get; set; }

    private bool MayChoose => Sheet is not null && Reader.WorksFor(Sheet.Municipality);

    /// <summary>Parameters may come again after the page was loaded; a form that was not sent is not emptied by that.</summary>
    protected override void OnParametersSet() => Input ??= usual;

    protected override async Task OnInitializedAsync()
    {
        Reader = await Current.GetAsync();
        var found = await Sheets.FindAsync(SelectionId.From(Id), Reader, CancellationToken.None);
        var chosen = await Routes.OfAsync(SelectionId.From(Id), Reader, CancellationToken.None);
        if (!found.IsDone || !chosen.IsDone)
        {
            Navigation.NotFound();
            return;
        }

        (Chosen, Planned) = (chosen.Value.Items, await PlannedAsync(found.Value));
        Input ??= usual = Chosen.Count > 0 ? RouteInput.Of(Chosen[0].Question) : Usual();
        Sheet = found.Value;
    }

    private RouteInput Usual()
    {
        var today = Tokyo.Today(Time);
        return new RouteInput
        {
            Day = today,
            StartsOn = new FiscalYear(FiscalYear.Of(today).Year + 1).FirstDay,
            TermMonths = UsualTermMonths,
            Amount = Planned?.Amount.ToString(System.Globalization.CultureInfo.InvariantCulture),
        };
    }

    /// <summary>What the decided plan costs this town over five years, with tax.</summary>
    private async Task<Yen?> PlannedAsync(SelectionSheet sheet)
    {
        if (sheet.Decision is not { } made)
        {
            return null;
        }

        var offering = await Offerings.FindAsync(made.Offering, sheet.Municipality, CancellationToken.None);
        return offering.Value?.Plans.FirstOrDefault(plan => plan.Code == made.Plan)?.Cost?.Gross;
    }

    private async Task SendAsync()
    {
        if (Sheet is null || Input is not { Act: { } act } input)
        {
            return;
        }

        if (input.Question is not { } question)
        {
            (Refusal, RefusedField) = (Text[nameof(RouteText.DateMissing)], input.StartsOn is null ? "startsOn" : "day");
            return;
        }

        var fault = act == RouteAct.Choose ? await ChooseAsync(input, question) : await TryAsync(question);
        if (fault is not null)
        {
            Refusal = fault == StorageFaults.ChangedMeanwhile ? Text[nameof(RouteText.Stale)] : FaultText.Of(fault);
            RefusedField = fault.Field;
        }
    }

    private async Task<Fault?> TryAsync(RouteQuestion question)
    {
        var tried = await Routes.TryAsync(Sheet!.Id, question, Reader, CancellationToken.None);
        Trial = tried.Value;
        return tried.Fault;
    }

    private async Task<Fault?> ChooseAsync(RouteInput input, RouteQuestion question)
    {
        var chosen = await Choose.RunAsync(new SelectionRef(Sheet!.Id, input.SeenVersion), question, Reader, CancellationToken.None);
        if (chosen.IsDone)
        {
            Navigation.NavigateTo($"/selections/{Id}/route?kept=1");
        }

        return chosen.Fault;
    }
}
