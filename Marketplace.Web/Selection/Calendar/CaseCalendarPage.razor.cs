using Catalog;
using Catalog.Selection;
using Catalog.Selection.Calendar;
using Marketplace.Web.Accounts;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Selection.Calendar;

/// <summary>The form of a planned start.</summary>
public sealed class StartInput
{
    public int? SeenVersion { get; set; }

    public DateOnly? StartsOn { get; set; }
}

/// <summary>The stages of one case, reckoned back from its planned start.</summary>
public sealed partial class CaseCalendarPage
{
    public const string Form = "plan-start";

    private StartInput? usual;

    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromForm(FormName = Form)]
    private StartInput? Input { get; set; }

    [SupplyParameterFromQuery(Name = "kept")]
    private string? KeptMark { get; set; }

    [Inject] private SelectionSheets Sheets { get; set; } = null!;

    [Inject] private ReadCalendar Read { get; set; } = null!;

    [Inject] private PlanStart Planning { get; set; } = null!;

    [Inject] private CurrentActor Current { get; set; } = null!;

    [Inject] private NavigationManager Navigation { get; set; } = null!;

    private Actor Reader { get; set; } = null!;

    private SelectionSheet? Sheet { get; set; }

    private CaseCalendar? Calendar { get; set; }

    private string? Refusal { get; set; }

    private bool MayPlan => Sheet is not null && Reader.WorksFor(Sheet.Municipality);

    /// <summary>Parameters may come again after the page was loaded; a form that was not sent is not emptied by that.</summary>
    protected override void OnParametersSet() => Input ??= usual;

    protected override async Task OnInitializedAsync()
    {
        Reader = await Current.GetAsync();
        var found = await Sheets.FindAsync(SelectionId.From(Id), Reader, CancellationToken.None);
        var calendar = await Read.OfCaseAsync(SelectionId.From(Id), Reader, CancellationToken.None);
        if (!found.IsDone || !calendar.IsDone)
        {
            Navigation.NotFound();
            return;
        }

        Sheet = found.Value;
        Input ??= usual = new StartInput { StartsOn = calendar.Value.StartsOn ?? new FiscalYear(FiscalYear.Of(calendar.Value.Today).Year + 1).FirstDay };
        Calendar = calendar.Value;
    }

    private async Task PlanAsync()
    {
        if (Sheet is null || Input is null)
        {
            return;
        }

        if (Input.StartsOn is not { } day)
        {
            Refusal = Text[nameof(CalendarText.StartMissing)];
            return;
        }

        var planned = await Planning.RunAsync(new SelectionRef(Sheet.Id, Input.SeenVersion), day, Reader, CancellationToken.None);
        Refusal = planned.Fault is { } fault ? FaultText.Of(fault) : null;
        if (planned.IsDone)
        {
            Navigation.NavigateTo($"/selections/{Id}/calendar?kept=1");
        }
    }
}
