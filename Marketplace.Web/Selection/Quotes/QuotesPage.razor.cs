using Catalog;
using Catalog.Municipalities;
using Catalog.Offerings;
using Catalog.Selection;
using Catalog.Selection.Quotes;
using Marketplace.Web.Accounts;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Selection.Quotes;

/// <summary>The quotes of a case: ask, wait, open together. An opening code is in the answer to the form that made it, and nowhere else.</summary>
public sealed partial class QuotesPage
{
    /// <summary>The name under which every form of the page is received.</summary>
    public const string Form = "quotes";

    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromForm(FormName = Form)]
    private QuotesForm? Sent { get; set; }

    /// <summary>What was carried out just before.</summary>
    [SupplyParameterFromQuery(Name = "kept")]
    private string? KeptAct { get; set; }

    [CascadingParameter]
    private HttpContext? Http { get; set; }

    [Inject]
    private SelectionSheets Cases { get; set; } = null!;

    [Inject]
    private ReadQuotes Read { get; set; } = null!;

    [Inject]
    private PrepareQuotes Preparing { get; set; } = null!;

    [Inject]
    private MakeOpeningCode MakingCode { get; set; } = null!;

    [Inject]
    private ChangeQuotes Changing { get; set; } = null!;

    [Inject]
    private OpenQuotes Opening { get; set; } = null!;

    [Inject]
    private Colleagues Colleagues { get; set; } = null!;

    [Inject]
    private OfferingSheets Listings { get; set; } = null!;

    [Inject]
    private CurrentActor Current { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private Actor Reader { get; set; } = null!;

    private SelectionSheet? Case { get; set; }

    private IReadOnlyList<QuoteSheet> Sheets { get; set; } = [];

    private IReadOnlyList<OfferingSheet> Orderable { get; set; } = [];

    private IReadOnlyList<Colleague> Others { get; set; } = [];

    private Fault? Refusal { get; set; }

    /// <summary>A code that was made just now.</summary>
    private PreparedQuotes? Made { get; set; }

    private bool MayChange => Reader.WorksFor(Case!.Municipality) && Case.Decision is null;

    private bool MayPrepare => MayChange && Made is null && Sheets.All(each => each.End is not null);

    private QuotesAct? Kept => Enum.TryParse<QuotesAct>(KeptAct, out var act) && Enum.IsDefined(act) ? act : null;

    protected override async Task OnInitializedAsync()
    {
        Reader = await Current.GetAsync();
        await LoadAsync();
    }

    private QuotesForm? Typed(int round) => Sent is { } sent && sent.Round == round && Refusal is not null ? sent : null;

    private async Task LoadAsync()
    {
        var found = await Cases.FindAsync(SelectionId.From(Id), Reader, CancellationToken.None);
        var rounds = await Read.RunAsync(SelectionId.From(Id), Reader, CancellationToken.None);
        if (!found.IsDone || !rounds.IsDone)
        {
            Navigation.NotFound();
            return;
        }

        (Case, Sheets) = (found.Value, rounds.Value);
        if (MayPrepare)
        {
            var codes = Case.Candidates.Where(each => each.IsOrderable && !each.Candidate.IsExcluded).Select(each => each.Candidate.Offering).ToList();
            Orderable = codes.Count == 0 ? [] : (await Listings.FindAllAsync(codes, Case.Municipality, CancellationToken.None)).Value ?? [];
            var colleagues = await Colleagues.OfAsync(Case.Municipality, CancellationToken.None);
            Others = [.. colleagues.Where(each => each.Id != Reader.Id)];
        }
    }

    private async Task ChangeAsync()
    {
        if (Case is null || Sent is not { Act: { } act } sent)
        {
            return;
        }

        var done = act is QuotesAct.Prepare or QuotesAct.MakeCode ? await MakeAsync(sent) : await CarryOutAsync(sent);
        Refusal = done.Fault;
        if (Refusal is null && Made?.Code is null)
        {
            Navigation.NavigateTo($"/selections/{Id}/quotes?kept={act}");
            return;
        }

        if (Http is not null)
        {
            Http.Response.Headers.CacheControl = "no-store";
        }

        await LoadAsync();
    }

    private async Task<Outcome> MakeAsync(QuotesForm sent)
    {
        var which = new SelectionRef(SelectionId.From(Id));
        var made = sent.Act == QuotesAct.MakeCode
            ? await MakingCode.RunAsync(which, sent.Round ?? 0, Reader, CancellationToken.None)
            : await Preparing.RunAsync(
                new PrepareQuotesOrder(which, [.. sent.Invited.Where(each => each.IsChosen).Select(each => each.ToInvited())], sent.Terms, sent.Opener is { Length: > 0 } one ? [one] : []),
                Reader, CancellationToken.None);
        Made = made.Value;
        return new Outcome(made.Fault);
    }

    private async Task<Outcome> CarryOutAsync(QuotesForm sent)
    {
        var (which, round) = (new SelectionRef(SelectionId.From(Id)), sent.Round ?? 0);
        return new Outcome(sent.Act switch
        {
            QuotesAct.Withdraw => (await Changing.WithdrawAsync(which, round, sent.Reason ?? string.Empty, Reader, CancellationToken.None)).Fault,
            QuotesAct.Answer => (await Changing.AnswerQuestionAsync(which, round, sent.Number ?? 0, sent.Text ?? string.Empty, Reader, CancellationToken.None)).Fault,
            QuotesAct.GiveUp => (await Changing.GiveUpAsync(which, round, sent.Reason ?? string.Empty, Reader, CancellationToken.None)).Fault,
            _ => (await Opening.RunAsync(which, round, sent.Code ?? string.Empty, Reader, CancellationToken.None)).Fault,
        });
    }
}
