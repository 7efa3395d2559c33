using Catalog;
using Catalog.Publishing.Drafts;
using Catalog.Publishing.Standing;
using Marketplace.Web.Accounts;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Publishing.Standing;

/// <summary>Why a listing is withdrawn, and how many towns its vendor was shown.</summary>
public sealed class WithdrawalInput
{
    public string? Reason { get; set; }

    public int Towns { get; set; }
}

/// <summary>A vendor withdraws a listing (掲載の取下げ), after it has seen which towns are concerned.</summary>
public sealed partial class WithdrawalPage
{
    public const string Form = "withdraw";

    [Parameter]
    public string Code { get; set; } = string.Empty;

    [SupplyParameterFromForm(FormName = Form)]
    private WithdrawalInput? Input { get; set; }

    [Inject]
    private WithdrawListing Withdrawing { get; set; } = null!;

    [Inject]
    private ListingStandings Standings { get; set; } = null!;

    [Inject]
    private CurrentActor Current { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private Actor Reader { get; set; } = null!;

    private StandingRow? Row { get; set; }

    private IReadOnlyList<AffectedTown> Towns { get; set; } = [];

    private Fault? Refusal { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Reader = await Current.GetAsync();
        var shown = await Withdrawing.PreviewAsync(Code, Reader, CancellationToken.None);
        var found = await Standings.FindAsync(Code, Reader, CancellationToken.None);
        if (!shown.IsDone || !found.IsDone)
        {
            Navigation.NotFound();
            return;
        }

        (Towns, Row) = (shown.Value, found.Value.Row);
    }

    private async Task WithdrawAsync()
    {
        var done = await Withdrawing.RunAsync(Code, Input!.Reason ?? string.Empty, Input.Towns, Reader, CancellationToken.None);
        if (done.IsDone)
        {
            Navigation.NavigateTo($"/vendor/listings?withdrawn={Code}");
            return;
        }

        Refusal = done.Fault;
    }
}
