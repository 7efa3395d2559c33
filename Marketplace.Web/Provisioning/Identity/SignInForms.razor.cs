using Catalog;
using Catalog.Municipalities;
using Catalog.Provisioning;
using Catalog.Provisioning.Identity;
using Catalog.Subscriptions;
using Marketplace.Web.Accounts;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Provisioning.Identity;

/// <summary>How people sign in to a subscription, and the acts on who they are; nothing where the service takes no sign-in.</summary>
public sealed partial class SignInForms
{
    public const string Assign = "assign-person";

    public const string Remove = "remove-person";

    [Parameter, EditorRequired]
    public required Guid Id { get; set; }

    [SupplyParameterFromForm(FormName = Assign)]
    private PersonForm? Person { get; set; }

    [SupplyParameterFromForm(FormName = Remove)]
    private Guid? Removed { get; set; }

    [Inject]
    private SignInSheets Sheets { get; set; } = null!;

    [Inject]
    private TenantSheets Tenants { get; set; } = null!;

    [Inject]
    private AssignPerson Assigning { get; set; } = null!;

    [Inject]
    private RemovePerson Removing { get; set; } = null!;

    [Inject]
    private CurrentActor Current { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private SignInSheet? Sheet { get; set; }

    private string Tenant { get; set; } = string.Empty;

    private bool MayAct { get; set; }

    private Fault? Refusal { get; set; }

    protected override async Task OnInitializedAsync()
    {
        var (id, reader) = (SubscriptionId.From(Id), await Current.GetAsync());
        MayAct = reader.Role == Role.TownStaff;
        Tenant = (await Tenants.FindAsync(id, reader, CancellationToken.None)).Value?.Tenant?.Value.ToString("D") ?? string.Empty;
        Sheet = (await Sheets.FindAsync(id, reader, CancellationToken.None)).Value;
    }

    private async Task AssignAsync()
    {
        var typed = Person!;
        var order = new PersonOrder(SubscriptionId.From(Id), typed.UserName ?? string.Empty, typed.Name ?? string.Empty, typed.Mail ?? string.Empty);
        ShowAgain((await Assigning.RunAsync(order, await Current.GetAsync(), CancellationToken.None)).Fault);
    }

    private async Task RemoveAsync() =>
        ShowAgain((await Removing.RunAsync(SubscriptionId.From(Id), PersonId.From(Removed ?? Guid.Empty), await Current.GetAsync(), CancellationToken.None)).Fault);

    private void ShowAgain(Fault? refusal)
    {
        Refusal = refusal;
        if (refusal is null)
        {
            Navigation.NavigateTo($"/subscriptions/{Id}");
        }
    }
}
