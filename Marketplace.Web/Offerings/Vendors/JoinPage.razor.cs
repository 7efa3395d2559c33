using Catalog;
using Catalog.Offerings.Vendors;
using Marketplace.Web.Accounts;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Offerings.Vendors;

/// <summary>What the link of an invitation opens (事業者への参加).</summary>
public sealed partial class JoinPage
{
    [Parameter]
    public required string Word { get; set; }

    [Inject]
    private JoinVendor Joining { get; set; } = null!;

    [Inject]
    private CurrentActor Current { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private Newcomer? Person { get; set; }

    private InvitationSheet? Sheet { get; set; }

    private Fault? Refusal { get; set; }

    protected override async Task OnInitializedAsync()
    {
        Person = await Current.FindNewcomerAsync();
        var found = await Joining.FindAsync(Word, CancellationToken.None);
        (Sheet, Refusal) = (found.Value, found.Fault);
    }

    private async Task JoinAsync()
    {
        if (Person is null)
        {
            return;
        }

        Refusal = (await Joining.RunAsync(Word, Person, CancellationToken.None)).Fault;
        if (Refusal is null)
        {
            Navigation.NavigateTo("/vendor/organisation?kept=Joined");
        }
    }
}
