using System.Security.Claims;
using Catalog;
using Marketplace.Web.Layout;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace Marketplace.Web.Accounts;

/// <summary>How to sign in here, and what to do when signing in was not enough.</summary>
public sealed partial class SignInPage
{
    [SupplyParameterFromQuery(Name = "returnUrl")]
    private string? ReturnUrl { get; set; }

    [SupplyParameterFromQuery(Name = "failed")]
    private bool Failed { get; set; }

    [Inject]
    private OidcOptions Oidc { get; set; } = null!;

    [Inject]
    private IServiceProvider Services { get; set; } = null!;

    [Inject]
    private AuthenticationStateProvider Authentication { get; set; } = null!;

    private DemoPeople? People { get; set; }

    private Actor? Someone { get; set; }

    private Person? Stranger { get; set; }

    private string Back => ReturnAddress.Of(ReturnUrl);

    protected override async Task OnInitializedAsync()
    {
        People = Services.GetService<DemoPeople>();
        var person = (await Authentication.GetAuthenticationStateAsync()).User;
        Someone = ActorClaims.Read(person);
        if (Someone is null && person.Identity is { IsAuthenticated: true, Name: { } name })
        {
            Stranger = new Person(person.FindFirstValue(ClaimTypes.NameIdentifier) ?? string.Empty, name);
        }
    }

    private sealed record Person(string Id, string Name);
}
