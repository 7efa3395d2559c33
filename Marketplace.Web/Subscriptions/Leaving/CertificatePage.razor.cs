using Catalog;
using Catalog.Municipalities;
using Catalog.Subscriptions;
using Catalog.Subscriptions.Leaving;
using Marketplace.Web.Accounts;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Subscriptions.Leaving;

/// <summary>The erasure certificate (消去証明書), to read and to print.</summary>
public sealed partial class CertificatePage
{
    [Parameter]
    public Guid Id { get; set; }

    [Inject]
    private ErasureCertificates Certificates { get; set; } = null!;

    [Inject]
    private CurrentActor Current { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private ErasureCertificate? Found { get; set; }

    /// <summary>There will be none; <c>null</c> = there is one.</summary>
    private Fault? Refusal { get; set; }

    private bool IsVendor { get; set; }

    protected override async Task OnInitializedAsync()
    {
        var actor = await Current.GetAsync();
        IsVendor = actor.Role == Role.Vendor;
        var found = await Certificates.FindAsync(SubscriptionId.From(Id), actor, CancellationToken.None);
        if (found.Fault?.Code == "subscriptions.erasure-not-certified")
        {
            Refusal = found.Fault;
            return;
        }

        if (!found.IsDone)
        {
            Navigation.NotFound();
            return;
        }

        Found = found.Value;
    }
}
