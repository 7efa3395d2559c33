using Catalog;
using Catalog.Subscriptions;
using Catalog.Subscriptions.Terms;
using Marketplace.Web.Accounts;
using Marketplace.Web.Language;
using Marketplace.Web.Layout;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Subscriptions.Leaving;

/// <summary>The new last day, as typed.</summary>
public sealed class RenewalInput
{
    public Guid Key { get; set; }

    public DateOnly? Until { get; set; }
}

/// <summary>A town renews the term of a subscription (更新).</summary>
public sealed partial class RenewalPage
{
    private const string Form = "renew";

    [Parameter]
    public Guid Id { get; set; }

    [SupplyParameterFromForm(FormName = Form)]
    private RenewalInput? Input { get; set; }

    [Inject]
    private RenewSubscription Renewing { get; set; } = null!;

    [Inject]
    private SubscriptionSheets Sheets { get; set; } = null!;

    [Inject]
    private CurrentActor Current { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private Actor Reader { get; set; } = null!;

    private SubscriptionSheet? Sheet { get; set; }

    private Fault? Refusal { get; set; }

    private Guid Key => Input?.Key ?? FormKey.New();

    protected override async Task OnInitializedAsync()
    {
        Reader = await Current.GetAsync();
        var found = await Sheets.FindAsync(SubscriptionId.From(Id), Reader, CancellationToken.None);
        if (!found.IsDone)
        {
            Navigation.NotFound();
            return;
        }

        Sheet = found.Value;
    }

    private async Task RenewAsync()
    {
        var until = Input!.Until ?? DateOnly.MinValue;
        var done = await Renewing.RunAsync(SubscriptionId.From(Id), until, FormKey.Of(Input.Key, $"{Id}\n{Days.Iso(until)}"), Reader, CancellationToken.None);
        if (done.IsDone)
        {
            Navigation.NavigateTo($"/subscriptions/{Id}");
            return;
        }

        Refusal = done.Fault;
    }
}
