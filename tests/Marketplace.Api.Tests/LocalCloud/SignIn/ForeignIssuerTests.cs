using System.Net;
using System.Text.RegularExpressions;
using Marketplace.Api.Tests.Provisioning.Identity;

namespace Marketplace.Api.Tests.LocalCloud.SignIn;

/// <summary>An application of the local cloud at an issuer that others wrote: <c>oidc-provider</c>.</summary>
[Collection(CloudTests.Name)]
public sealed partial class ForeignIssuerTests(CloudFixture cloud)
{
    private const string Person = "suzuki@shirakawa.example";

    [Fact]
    public async Task Staff_sign_in_at_a_foreign_issuer_and_whoever_has_no_account_does_not()
    {
        await using var issuer = await ForeignIdentity.IssuerAsync("initial-token", TestContext.Current.CancellationToken);
        var home = await Wired.AtAsync(cloud.Process, Orders.NewId(), issuer.Url, "reg", "initial-token", "suzuki");
        using var suzuki = new Visitor(home);
        using var other = new Visitor(home);

        await SignInAsync(suzuki, Person);
        var refused = await SignInAsync(other, "sato@shirakawa.example");

        Assert.Equal(("suzuki さん", HttpStatusCode.Forbidden), (await suzuki.SeenAsAsync(), refused.Status));
    }

    /// <summary>Its own pages ask first for a name, then whether the application may know it.</summary>
    private static async Task<SeenPage> SignInAsync(Visitor visitor, string name)
    {
        var asked = await visitor.GetAsync("sign-in/start");
        var consent = await visitor.PostAsync(Action().Match(asked.Html).Groups["to"].Value, ("prompt", "login"), ("login", name), ("password", "any"));
        return await visitor.PostAsync(Action().Match(consent.Html).Groups["to"].Value, ("prompt", "consent"));
    }

    [GeneratedRegex("action=\"(?<to>[^\"]+)\"", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Action();
}
