using System.Security.Claims;
using Catalog;
using Catalog.Municipalities;
using Marketplace.Web.Accounts;

namespace Marketplace.Web.Tests.Accounts;

public sealed class ActorClaimsTests
{
    [Fact]
    public void Actor_comes_back_from_the_cookie_as_it_went_in()
    {
        var actor = new Actor(ActorKind.Person, "https://id.example#42", "山田", Role.TownStaff, MunicipalityCode.Parse("215066", null));

        Assert.Equal(actor, ActorClaims.Read(ActorClaims.For(actor)));
    }

    [Fact]
    public void Stranger_is_signed_in_but_no_actor()
    {
        var stranger = ActorClaims.ForStranger("https://id.example#43", "佐藤");

        Assert.True(stranger.Identity!.IsAuthenticated);
        Assert.Null(ActorClaims.Read(stranger));
    }

    [Fact]
    public void Nobody_is_no_actor() => Assert.Null(ActorClaims.Read(new ClaimsPrincipal(new ClaimsIdentity())));
}
