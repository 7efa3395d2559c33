using Catalog;
using Catalog.Selection.Quotes;
using Marketplace.Web.Accounts;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Selection.Quotes;

/// <summary>The requests for quotes that a vendor has received.</summary>
public sealed partial class VendorQuotesPage
{
    private const int PageSize = 20;

    [SupplyParameterFromQuery(Name = "page")]
    private int? AskedPage { get; set; }

    [Inject]
    private ReadQuoteInvitations Read { get; set; } = null!;

    [Inject]
    private CurrentActor Current { get; set; } = null!;

    private Page<VendorQuoteRow>? Found { get; set; }

    private int PageNumber => Math.Max(AskedPage ?? 1, 1);

    protected override async Task OnInitializedAsync() =>
        Found = await Read.ListAsync(await Current.GetAsync(), (PageNumber - 1) * PageSize, PageSize, CancellationToken.None);
}
