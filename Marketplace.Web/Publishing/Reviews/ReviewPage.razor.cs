using Catalog;
using Catalog.Publishing.Reviews;
using Marketplace.Web.Accounts;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Publishing.Reviews;

/// <summary>What a curator decides about the edit that the page showed.</summary>
public sealed class ReviewInput
{
    public int Edit { get; set; }

    public string? Question { get; set; }

    public string? Words { get; set; }
}

/// <summary>One review (審査): the program's findings, the differences, and the curator's act on exactly the edit shown.</summary>
public sealed partial class ReviewPage
{
    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromForm(FormName = "approve")]
    private ReviewInput? Approval { get; set; }

    [SupplyParameterFromForm(FormName = "return")]
    private ReviewInput? Return { get; set; }

    [SupplyParameterFromQuery(Name = "kept")]
    private string? Kept { get; set; }

    [Inject]
    private ReviewSheets Sheets { get; set; } = null!;

    [Inject]
    private ApproveListing Approving { get; set; } = null!;

    [Inject]
    private ReturnListing Returning { get; set; } = null!;

    [Inject]
    private CurrentActor Current { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private Actor Reader { get; set; } = null!;

    private ReviewSheet? Sheet { get; set; }

    private Fault? Refusal { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Reader = await Current.GetAsync();
        var found = await Sheets.FindAsync(ListingReviewId.From(Id), Reader, CancellationToken.None);
        if (!found.IsDone)
        {
            Navigation.NotFound();
            return;
        }

        Sheet = found.Value;
    }

    private async Task ApproveAsync()
    {
        var given = await Approving.RunAsync(ListingReviewId.From(Id), Approval!.Edit, Reader, CancellationToken.None);
        if (given.IsDone)
        {
            Navigation.NavigateTo($"/reviews/{Id}?kept={(given.Value.Published is null ? "Approved" : "Published")}");
            return;
        }

        Refusal = given.Fault;
    }

    private async Task ReturnAsync()
    {
        var question = string.IsNullOrWhiteSpace(Return!.Question) ? null : Return.Question.Trim();
        var returned = await Returning.RunAsync(ListingReviewId.From(Id), Return.Edit, [new ReturnReason(question, Return.Words ?? string.Empty)], Reader, CancellationToken.None);
        if (returned.IsDone)
        {
            Navigation.NavigateTo($"/reviews/{Id}?kept=Returned");
            return;
        }

        Refusal = returned.Fault;
    }
}
