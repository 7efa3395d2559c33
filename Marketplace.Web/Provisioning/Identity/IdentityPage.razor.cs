using Catalog;
using Catalog.Provisioning.Identity;
using Marketplace.Web.Accounts;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Provisioning.Identity;

/// <summary>The identity provider of the reader's own municipality (認証基盤).</summary>
public sealed partial class IdentityPage
{
    public const string Address = "/identity-provider";

    public const string Form = "identity-provider";

    [SupplyParameterFromForm(FormName = Form)]
    private ProviderForm? Typed { get; set; }

    [SupplyParameterFromQuery(Name = "kept")]
    private string? Kept { get; set; }

    [Inject]
    private IServiceProvider Services { get; set; } = null!;

    [Inject]
    private IdentityProviderSheets Sheets { get; set; } = null!;

    [Inject]
    private CurrentActor Current { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private Actor Reader { get; set; } = null!;

    private IdentityProviderSheet? Provider { get; set; }

    private Fault? Refusal { get; set; }

    /// <summary><c>null</c> where the room that calls the outside runs in another process, which alone can look at an issuer.</summary>
    private RegisterIdentityProvider? Registering { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Reader = await Current.GetAsync();
        Registering = Services.GetService<RegisterIdentityProvider>();
        Provider = (await Sheets.FindAsync(Reader.Municipality!.Value, Reader, CancellationToken.None)).Value;
    }

    private async Task RegisterAsync()
    {
        if (Registering is null)
        {
            return;
        }

        var order = new IdentityProviderOrder(Reader.Municipality!.Value, Typed!.Issuer ?? string.Empty, Typed.Token ?? string.Empty);
        Refusal = (await Registering.RunAsync(order, Reader, CancellationToken.None)).Fault;
        if (Refusal is null)
        {
            Navigation.NavigateTo($"{Address}?kept=1");
        }
    }
}
