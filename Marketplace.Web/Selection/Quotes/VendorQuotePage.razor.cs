using Catalog;
using Catalog.Selection.Quotes;
using Marketplace.Web.Accounts;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Selection.Quotes;

/// <summary>One request for a quote, as its vendor answers it. After sending, no page shows what was sent; the receipt comes with the sending itself.</summary>
public sealed partial class VendorQuotePage
{
    /// <summary>The name under which every form of the page is received.</summary>
    public const string Form = "quote";

    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromForm(FormName = Form)]
    private VendorQuoteForm? Sent { get; set; }

    [SupplyParameterFromQuery(Name = "kept")]
    private string? KeptAct { get; set; }

    [CascadingParameter]
    private HttpContext? Http { get; set; }

    [Inject]
    private ReadQuoteInvitations Read { get; set; } = null!;

    [Inject]
    private SealQuote Sealing { get; set; } = null!;

    [Inject]
    private AnswerInvitation Answering { get; set; } = null!;

    [Inject]
    private CurrentActor Current { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private Actor Reader { get; set; } = null!;

    private VendorQuoteSheet? Sheet { get; set; }

    private Fault? Refusal { get; set; }

    /// <summary>A quote that is in order and waits for the vendor's own look at its totals.</summary>
    private SealQuoteOrder? Checked { get; set; }

    private QuoteReceipt? Receipt { get; set; }

    private QuoteInvitationId Invitation => QuoteInvitationId.From(Id);

    private VendorQuoteAct? Kept => Enum.TryParse<VendorQuoteAct>(KeptAct, out var act) && act is VendorQuoteAct.Ask or VendorQuoteAct.Decline or VendorQuoteAct.Disclose ? act : null;

    protected override async Task OnInitializedAsync()
    {
        Reader = await Current.GetAsync();
        await LoadAsync();
    }

    private string? Error(VendorQuoteAct act) => Sent?.Act == act && Refusal is not null ? FaultText.Of(Refusal) : null;

    private async Task LoadAsync()
    {
        var found = await Read.FindAsync(Invitation, Reader, CancellationToken.None);
        Sheet = found.Value;
        if (!found.IsDone)
        {
            Navigation.NotFound();
        }
    }

    private async Task ChangeAsync()
    {
        if (Sheet is null || Sent is not { Act: { } act } sent)
        {
            return;
        }

        if (Http is not null)
        {
            Http.Response.Headers.CacheControl = "no-store";
        }

        Refusal = await CarryOutAsync(sent);
        if (Refusal is null && act is VendorQuoteAct.Ask or VendorQuoteAct.Decline or VendorQuoteAct.Disclose)
        {
            Navigation.NavigateTo($"/vendor/quotes/{Id}?kept={act}");
            return;
        }

        await LoadAsync();
    }

    private async Task<Fault?> CarryOutAsync(VendorQuoteForm sent)
    {
        switch (sent.Act)
        {
            case VendorQuoteAct.Check:
                var seen = await Sealing.CheckAsync(sent.ToOrder(Id), Reader, CancellationToken.None);
                Checked = seen.Value;
                return seen.Fault;
            case VendorQuoteAct.Seal:
                var kept = await Sealing.RunAsync(sent.ToOrder(Id), Reader, CancellationToken.None);
                Receipt = kept.Value;
                return kept.Fault;
            case VendorQuoteAct.Ask:
                return (await Answering.AskAsync(Invitation, sent.Text ?? string.Empty, Reader, CancellationToken.None)).Fault;
            case VendorQuoteAct.Decline:
                return (await Answering.DeclineAsync(Invitation, sent.Reason ?? string.Empty, Reader, CancellationToken.None)).Fault;
            case VendorQuoteAct.Disclose:
                return (await Answering.DiscloseAsync(Invitation, sent.Text ?? string.Empty, Reader, CancellationToken.None)).Fault;
            default:
                return null;
        }
    }
}
