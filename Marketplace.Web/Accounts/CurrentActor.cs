using Catalog;
using Catalog.Offerings.Vendors;
using Microsoft.AspNetCore.Components.Authorization;

namespace Marketplace.Web.Accounts;

/// <summary>Who is acting on this page; the same on static and on interactive pages.</summary>
internal sealed class CurrentActor(AuthenticationStateProvider authentication)
{
    /// <summary><c>null</c> when nobody is signed in, or a person without a role.</summary>
    public async Task<Actor?> FindAsync() => ActorClaims.Read((await authentication.GetAuthenticationStateAsync()).User);

    /// <summary>One who is signed in and whom nobody has admitted; <c>null</c> for all others.</summary>
    public async Task<Newcomer?> FindNewcomerAsync()
    {
        var person = (await authentication.GetAuthenticationStateAsync()).User;
        return ActorClaims.Read(person) is null ? PersonNow.NewcomerOf(person) : null;
    }

    /// <summary>For pages behind a policy, where somebody with a role is certain.</summary>
    public async Task<Actor> GetAsync() =>
        await FindAsync() ?? throw new InvalidOperationException("This page needs a policy of Policies.");
}
