using Catalog;
using Catalog.Provisioning.Catalogs;
using Catalog.Provisioning.Health;
using Marketplace.Web.Accounts;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Provisioning.Desk;

/// <summary>Which copy of a catalog was looked at.</summary>
public sealed class CopyInput
{
    public Guid Copy { get; set; }
}

/// <summary>A vendor's broker on the operator's desk: how it is, and what changed in its catalog.</summary>
public sealed partial class VendorPage
{
    private const string Form = "acknowledge";

    [Parameter]
    public string Vendor { get; set; } = null!;

    [SupplyParameterFromForm(FormName = Form)]
    private CopyInput? Input { get; set; }

    [Inject]
    private HealthSheets Health { get; set; } = null!;

    [Inject]
    private CatalogSheets Catalogs { get; set; } = null!;

    [Inject]
    private AcknowledgeCatalog Acknowledging { get; set; } = null!;

    [Inject]
    private CurrentActor Current { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private Actor Reader { get; set; } = null!;

    private HealthSheet? Sheet { get; set; }

    private IReadOnlyList<CatalogSheet> Copies { get; set; } = [];

    private Fault? Refusal { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Reader = await Current.GetAsync();
        Sheet = (await Health.FindAsync(Vendor, Reader, CancellationToken.None)).Value;
        if (Sheet is null)
        {
            Navigation.NotFound();
            return;
        }

        Copies = (await Catalogs.ListAsync(Vendor, Reader, CancellationToken.None)).Value ?? [];
    }

    private async Task AcknowledgeAsync()
    {
        var done = await Acknowledging.RunAsync(Vendor, Input?.Copy ?? Guid.Empty, Reader, CancellationToken.None);
        Refusal = done.Fault;
        if (done.IsDone)
        {
            Navigation.NavigateTo($"/operations/vendors/{Vendor}");
        }
    }
}
