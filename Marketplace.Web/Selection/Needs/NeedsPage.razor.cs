using Catalog;
using Catalog.Selection;
using Catalog.Selection.Needs;
using Catalog.Standards;
using Marketplace.Web.Accounts;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Selection.Needs;

/// <summary>The guided needs: a question a page, kept with every answer, begun again where it was left.</summary>
public sealed partial class NeedsPage
{
    /// <summary>The name under which every question is answered.</summary>
    public const string Form = "needs";

    [Parameter]
    public Guid Id { get; set; }

    [Parameter]
    public string? Slug { get; set; }

    [SupplyParameterFromForm(FormName = Form)]
    private NeedsForm? Said { get; set; }

    [SupplyParameterFromQuery(Name = "kept")]
    private string? Kept { get; set; }

    [SupplyParameterFromQuery(Name = "spec")]
    private string? AskedSpec { get; set; }

    [SupplyParameterFromQuery(Name = "chapter")]
    private string? AskedChapter { get; set; }

    [SupplyParameterFromQuery(Name = "q")]
    private string? AskedWords { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    private int? AskedPage { get; set; }

    [Inject]
    private ReadNeeds Needs { get; set; } = null!;

    [Inject]
    private AnswerNeeds Answer { get; set; } = null!;

    [Inject]
    private KnownInterfaces Known { get; set; } = null!;

    [Inject]
    private BusinessAreas AllAreas { get; set; } = null!;

    [Inject]
    private BusinessSystems AllSystems { get; set; } = null!;

    [Inject]
    private Specs Specs { get; set; } = null!;

    [Inject]
    private CurrentActor Current { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private Actor Reader { get; set; } = null!;

    private NeedsView? View { get; set; }

    private NeedStep Step { get; set; }

    private IReadOnlyList<BusinessAreaRow> Areas { get; set; } = [];

    private IReadOnlyList<BusinessSystemRow> Systems { get; set; } = [];

    private IReadOnlyList<string> Interfaces { get; set; } = [];

    private RequirementChoice? Choice { get; set; }

    private string? Refusal { get; set; }

    /// <summary>The form as it was typed, when it was refused.</summary>
    private NeedsForm? Refused { get; set; }

    private string Address => StepAddress.Of(Id, Step);

    private bool MayChange => View is { IsClosed: false } && Reader.WorksFor(View.Municipality);

    protected override async Task OnInitializedAsync()
    {
        Reader = await Current.GetAsync();
        var found = await Needs.RunAsync(SelectionId.From(Id), Reader, CancellationToken.None);
        if (!found.IsDone || !(Slug is null || StepAddress.Read(Slug) is not null))
        {
            Navigation.NotFound();
            return;
        }

        // The view comes last: the page may be drawn while its facts are still on their way.
        Step = StepAddress.Read(Slug) ?? found.Value.Sheet.Next ?? NeedStep.Scope;
        await LoadAsync(found.Value);
        View = found.Value;
    }

    private async Task LoadAsync(NeedsView view)
    {
        Areas = await AllAreas.AllAsync(CancellationToken.None);
        Systems = Step is NeedStep.Scope or NeedStep.Requirements ? await AllSystems.AllAsync(CancellationToken.None) : [];
        Interfaces = Step == NeedStep.Links ? await Known.AllAsync(CancellationToken.None) : [];
        Choice = Step == NeedStep.Requirements
            ? await RequirementChoice.ReadAsync(Specs, view, Systems, new AskedRows(AskedSpec, AskedChapter, AskedWords, AskedPage ?? 1), CancellationToken.None)
            : null;
    }

    private async Task KeepAsync()
    {
        if (View is null || Said is not { } said)
        {
            return;
        }

        var kept = await Answer.RunAsync(new SelectionRef(SelectionId.From(Id), said.SeenVersion), said.Answers(Step, View.Sheet), Reader, CancellationToken.None);
        if (kept.IsDone)
        {
            Navigation.NavigateTo(After(said));
            return;
        }

        (Refusal, Refused) = (FaultText.Of(kept.Fault), said);
        View = (await Needs.RunAsync(SelectionId.From(Id), Reader, CancellationToken.None)).Value ?? View;
        await LoadAsync(View);
    }

    /// <summary>Only addresses of this portal are gone to: the case, the next question, or the next rows of this one.</summary>
    private string After(NeedsForm said) => said.Then switch
    {
        NeedsForm.Later => $"/selections/{Id}",
        { Length: > 0 } rows when rows.StartsWith('?') => Address + rows + "&kept=1",
        _ => Step == NeedSheet.AllSteps[^1] ? $"/selections/{Id}/search" : StepAddress.Of(Id, Step + 1) + "?kept=1",
    };
}

/// <summary>Addresses of the questions.</summary>
internal static class StepAddress
{
    public static string Of(Guid selection, NeedStep step) => $"/selections/{selection}/needs/{step.ToString().ToLowerInvariant()}";

    public static NeedStep? Read(string? slug) =>
        NeedSheet.AllSteps.Select(step => (NeedStep?)step).FirstOrDefault(step => string.Equals(step.ToString(), slug, StringComparison.OrdinalIgnoreCase));
}
