using Catalog;
using Catalog.Municipalities;
using Catalog.Offerings.Vendors;
using Marketplace.Web.Accounts;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Offerings.Vendors;

/// <summary>The registration of a vendor by one who belongs to none yet (事業者の登録).</summary>
public sealed partial class RegistrationPage
{
    private const string Form = "register";

    [SupplyParameterFromForm(FormName = Form)]
    private OrganisationInput? Input { get; set; }

    [Inject]
    private RegisterVendor Registering { get; set; } = null!;

    [Inject]
    private Prefectures Prefectures { get; set; } = null!;

    [Inject]
    private CurrentActor Current { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private Newcomer? Person { get; set; }

    private IReadOnlyList<PrefectureRow> All { get; set; } = [];

    private Fault? Refusal { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Person = await Current.FindNewcomerAsync();
        All = await Prefectures.AllAsync(CancellationToken.None);
    }

    private async Task RegisterAsync()
    {
        if (Person is null)
        {
            return;
        }

        Refusal = (await Registering.RunAsync(Input!.ToOrder(), Person, CancellationToken.None)).Fault;
        if (Refusal is null)
        {
            Navigation.NavigateTo("/vendor/organisation?kept=Registered");
        }
    }
}
