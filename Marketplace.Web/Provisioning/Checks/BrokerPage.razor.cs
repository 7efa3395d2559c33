using Catalog;
using Catalog.Provisioning;
using Catalog.Provisioning.Catalogs;
using Catalog.Provisioning.Checks;
using Catalog.Provisioning.Health;
using Marketplace.Web.Accounts;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Provisioning.Checks;

/// <summary>What a vendor wants its broker checked with.</summary>
public sealed class CheckForm
{
    public string? Service { get; set; }

    public string? Plan { get; set; }
}

/// <summary>What is typed of a broker.</summary>
public sealed class BrokerForm
{
    public string? Url { get; set; }

    public string? User { get; set; }

    public string? Password { get; set; }
}

/// <summary>A vendor's broker (接続先): as it is registered, and its checks.</summary>
public sealed partial class BrokerPage
{
    public const string Form = "check";

    public const string RegisterForm = "register";

    [SupplyParameterFromForm(FormName = Form)]
    private CheckForm? Sent { get; set; }

    [SupplyParameterFromForm(FormName = RegisterForm)]
    private BrokerForm? Address { get; set; }

    [SupplyParameterFromQuery(Name = "kept")]
    private string? Kept { get; set; }

    [Inject]
    private IServiceProvider Services { get; set; } = null!;

    [Inject]
    private CheckSheets Sheets { get; set; } = null!;

    [Inject]
    private HealthSheets Watched { get; set; } = null!;

    [Inject]
    private CatalogSheets Catalogs { get; set; } = null!;

    [Inject]
    private OrderCheck Ordering { get; set; } = null!;

    [Inject]
    private CurrentActor Current { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private Actor Reader { get; set; } = null!;

    private BrokerSheet? Broker { get; set; }

    /// <summary><c>null</c> = the marketplace has not asked it yet.</summary>
    private HealthSheet? Health { get; set; }

    private IReadOnlyList<CatalogSheet> Copies { get; set; } = [];

    private IReadOnlyList<CheckSheet> Checks { get; set; } = [];

    private Fault? Refusal { get; set; }

    private Fault? RegisterRefusal { get; set; }

    /// <summary><c>null</c> where the room that calls brokers runs in another process, which alone can seal a password.</summary>
    private RegisterBroker? Registering { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Reader = await Current.GetAsync();
        Registering = Services.GetService<RegisterBroker>();
        Broker = (await Sheets.BrokerAsync(Reader.Vendor!, Reader, CancellationToken.None)).Value;
        Health = Broker is { HostedSince: null } ? (await Watched.FindAsync(Reader.Vendor!, Reader, CancellationToken.None)).Value : null;
        Copies = (await Catalogs.ListAsync(Reader.Vendor!, Reader, CancellationToken.None)).Value ?? [];
        Checks = (await Sheets.ListAsync(Reader.Vendor!, Reader, CancellationToken.None)).Value ?? [];
    }

    private async Task RegisterAsync()
    {
        if (Registering is null)
        {
            return;
        }

        var order = new RegisterBrokerOrder(Reader.Vendor!, Address!.Url ?? string.Empty, (Address.User ?? string.Empty).Trim(), Address.Password ?? string.Empty);
        RegisterRefusal = (await Registering.RunAsync(order, Reader, CancellationToken.None)).Fault;
        if (RegisterRefusal is null)
        {
            Navigation.NavigateTo("/vendor/broker?kept=registered");
        }
    }

    private async Task StartAsync()
    {
        var ordered = await Ordering.RunAsync(new CheckOrder(Reader.Vendor!, Sent?.Service, Sent?.Plan), Reader, CancellationToken.None);
        Refusal = ordered.Fault;
        if (ordered.IsDone)
        {
            Navigation.NavigateTo($"/vendor/broker/checks/{ordered.Value.Value}");
        }
    }
}
