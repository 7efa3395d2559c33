using System.Globalization;
using Catalog;
using Catalog.Events;
using Catalog.Offerings.Vendors;
using Marketplace.Web.Accounts;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Events;

/// <summary>What is to be done with a webhook.</summary>
public sealed class WebhookActForm
{
    /// <summary>One of test, secret, replay and delete.</summary>
    public string? Act { get; set; }

    /// <summary>Where a replay begins.</summary>
    public long? From { get; set; }
}

/// <summary>One webhook: how it fares, what was sent, and what can be done (通知先).</summary>
public sealed partial class WebhookPage
{
    public const string ActForm = "act";

    private const int PageSize = 20;

    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromForm(FormName = ActForm)]
    private WebhookActForm? Wish { get; set; }

    [SupplyParameterFromQuery(Name = "kept")]
    private string? Kept { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    private string? PageText { get; set; }

    [Inject]
    private IServiceProvider Services { get; set; } = null!;

    [Inject]
    private WebhookSheets Sheets { get; set; } = null!;

    [Inject]
    private AskTest Testing { get; set; } = null!;

    [Inject]
    private ReplayEvents Replaying { get; set; } = null!;

    [Inject]
    private DeleteWebhook Deleting { get; set; } = null!;

    [Inject]
    private CurrentActor Current { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private Actor Reader { get; set; } = null!;

    private WebhookSheet? Webhook { get; set; }

    private Page<Delivery>? Deliveries { get; set; }

    private Fault? Refusal { get; set; }

    private string? Secret { get; set; }

    /// <summary><c>null</c> where another process seals.</summary>
    private RotateWebhookSecret? Rotating { get; set; }

    private bool MayChange => Reader.VendorRole != VendorRole.Reader;

    private int PageNumber => int.TryParse(PageText, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page is > 0 and < 100_000 ? page : 1;

    public static string AddressOf(WebhookId id) => $"{WebhooksPage.Path}/{id.Value}";

    protected override async Task OnInitializedAsync()
    {
        Reader = await Current.GetAsync();
        Rotating = Services.GetService<RotateWebhookSecret>();
        await ReadAsync();
    }

    private async Task ReadAsync()
    {
        var found = await Sheets.FindAsync(WebhookId.From(Id), Reader, CancellationToken.None);
        (Webhook, Refusal) = (found.Value, found.Fault);
        Deliveries = (await Sheets.DeliveriesAsync(WebhookId.From(Id), (PageNumber - 1) * PageSize, PageSize, Reader, CancellationToken.None)).Value;
    }

    private async Task ActAsync()
    {
        var id = WebhookId.From(Id);
        switch (Wish?.Act)
        {
            case "test":
                End(await Testing.RunAsync(id, Reader, CancellationToken.None), $"{AddressOf(id)}?kept=Test");
                break;
            case "replay":
                End(await Replaying.RunAsync(id, Math.Max(0, Wish.From ?? 0), Reader, CancellationToken.None), $"{AddressOf(id)}?kept=Replay");
                break;
            case "delete":
                End(await Deleting.RunAsync(id, Reader, CancellationToken.None), $"{WebhooksPage.Path}?kept=deleted");
                break;
            case "secret" when Rotating is not null:
                var done = await Rotating.RunAsync(id, Reader, CancellationToken.None);
                await ReadAsync();
                (Refusal, Secret) = (done.Fault ?? Refusal, done.Value?.Secret);
                break;
        }
    }

    private void End(Outcome done, string next)
    {
        Refusal = done.Fault;
        if (done.IsDone)
        {
            Navigation.NavigateTo(next);
        }
    }
}
