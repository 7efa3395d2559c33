using Catalog;
using Catalog.Search.Saved;
using Marketplace.Web.Accounts;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Search;

/// <summary>The searches that the actor's municipality keeps; it also receives the form of the results page.</summary>
public sealed partial class SearchesPage
{
    public const string Path = "/searches";

    public const string SaveForm = "save";

    public const string ForgetForm = "forget";

    [SupplyParameterFromForm(FormName = SaveForm)]
    private SavingForm? Saving { get; set; }

    [SupplyParameterFromForm(FormName = ForgetForm)]
    private ForgettingForm? Forgetting { get; set; }

    /// <summary>What was carried out just before.</summary>
    [SupplyParameterFromQuery(Name = "kept")]
    private string? Kept { get; set; }

    [Inject]
    private SavedSearches Searches { get; set; } = null!;

    [Inject]
    private SaveSearch SaveOne { get; set; } = null!;

    [Inject]
    private ForgetSearch ForgetOne { get; set; } = null!;

    [Inject]
    private CurrentActor Current { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private Actor Reader { get; set; } = null!;

    private IReadOnlyList<SavedSearchRow>? Saved { get; set; }

    private Fault? Refusal { get; set; }

    /// <summary>The search that was not saved, so that it can be sent again under another name.</summary>
    private SearchTerms? Refused { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Reader = await Current.GetAsync();
        Saved = await Searches.ListAsync(Reader, CancellationToken.None);
    }

    private async Task SaveAsync()
    {
        var terms = SearchTerms.Read(Saving?.Terms ?? string.Empty);
        var saved = await SaveOne.RunAsync(
            new SaveSearchOrder(Reader.Municipality!.Value, Saving?.Name ?? string.Empty, terms), Reader, CancellationToken.None);
        if (saved.IsDone)
        {
            Navigation.NavigateTo($"{Path}?kept=Saved");
        }

        (Refusal, Refused) = (saved.Fault, terms);
    }

    private async Task ForgetAsync()
    {
        var forgotten = await ForgetOne.RunAsync(SavedSearchId.From(Forgetting?.Search ?? Guid.Empty), Reader, CancellationToken.None);
        if (forgotten.IsDone)
        {
            Navigation.NavigateTo($"{Path}?kept=Deleted");
        }

        Refusal = forgotten.Fault;
    }
}
