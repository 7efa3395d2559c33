using Catalog;
using Catalog.Events;
using Catalog.Offerings.Vendors;
using Marketplace.Web.Accounts;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Events;

/// <summary>What is typed of a webhook.</summary>
public sealed class WebhookForm
{
    public string? Url { get; set; }

    /// <summary><c>null</c> = none was ticked.</summary>
    public List<string>? Kinds { get; set; }
}

/// <summary>The webhooks of the reader's town or vendor (通知先).</summary>
public sealed partial class WebhooksPage
{
    public const string Path = "/webhooks";

    public const string RegisterForm = "register";

    [SupplyParameterFromForm(FormName = RegisterForm)]
    private WebhookForm? Order { get; set; }

    [SupplyParameterFromQuery(Name = "kept")]
    private string? Kept { get; set; }

    [Inject]
    private IServiceProvider Services { get; set; } = null!;

    [Inject]
    private WebhookSheets Sheets { get; set; } = null!;

    [Inject]
    private CurrentActor Current { get; set; } = null!;

    private Actor Reader { get; set; } = null!;

    private IReadOnlyList<WebhookSheet> Webhooks { get; set; } = [];

    private Fault? Refusal { get; set; }

    private string? Secret { get; set; }

    /// <summary><c>null</c> where the room that sends runs in another process, which alone can seal a secret.</summary>
    private RegisterWebhook? Registering { get; set; }

    private bool MayChange => Reader.VendorRole != VendorRole.Reader;

    protected override async Task OnInitializedAsync()
    {
        Reader = await Current.GetAsync();
        Registering = Services.GetService<RegisterWebhook>();
        Webhooks = await Sheets.ListAsync(Reader, CancellationToken.None);
    }

    private async Task RegisterAsync()
    {
        if (Registering is null || Order is null)
        {
            return;
        }

        var done = await Registering.RunAsync(new WebhookOrder(Order.Url ?? string.Empty, Order.Kinds ?? []), Reader, CancellationToken.None);
        (Refusal, Secret) = (done.Fault, done.Value?.Secret);
        Webhooks = await Sheets.ListAsync(Reader, CancellationToken.None);
    }
}
