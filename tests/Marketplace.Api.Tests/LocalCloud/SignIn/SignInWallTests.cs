using System.Net;
using System.Text.Json.Nodes;
using TestKit;

namespace Marketplace.Api.Tests.LocalCloud.SignIn;

/// <summary>Who gets into an application whose people sign in, and who into one that nobody has wired.</summary>
[Collection(CloudTests.Name)]
public sealed class SignInWallTests(CloudFixture cloud)
{
    private readonly Broker _broker = cloud.Broker("yamabiko");
    private readonly string _id = Orders.NewId();

    [Fact]
    public async Task Application_that_is_not_wired_takes_whoever_comes()
    {
        using var visitor = new Visitor((await Wired.BoundAsync(_broker, _id)).Home);

        var page = await visitor.GetAsync();

        Assert.Equal(40, (await visitor.ResidentsAsync()).Count);
        Assert.DoesNotContain("sign-", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("/sign-in", (await visitor.GetAsync("sign-in")).Message.RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_is_not_signed_in_sees_nothing_and_writes_nothing()
    {
        using var visitor = new Visitor(await Wired.ReadyAsync(cloud.Process, _id, "suzuki"));
        await visitor.SignInAsync("suzuki");
        var card = $"residents/{(await visitor.ResidentsAsync())[0]}";
        using var stranger = new Visitor(new Uri((await visitor.GetAsync()).Message.RequestMessage!.RequestUri!.AbsoluteUri));

        var (home, inside) = (await stranger.GetAsync(), await stranger.GetAsync(card));
        await stranger.FillAsync("sign-in", card, ("Date", "2025-05-20"), ("Kind", "KindSpecific"), ("Weight", "99.9"), ("Result", "ResultWatch"));

        Assert.All([home, inside], page => Assert.EndsWith("/sign-in", page.Message.RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal));
        Assert.DoesNotContain("99.9", (await visitor.GetAsync(card)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sign_in_counts_in_one_tenant_alone_and_signing_out_ends_it()
    {
        using var here = new Visitor(await Wired.ReadyAsync(cloud.Process, _id, "suzuki"));
        using var there = new Visitor(await Wired.ReadyAsync(cloud.Process, Orders.NewId(), "sato"));
        await here.SignInAsync("suzuki");

        var (refused, seen) = (await there.SignInAsync("suzuki"), await here.SeenAsAsync());
        var left = await here.FillAsync("", "sign-out");

        Assert.Equal((HttpStatusCode.Forbidden, "suzuki さん"), (refused.Status, seen));
        Assert.Contains("サインアウトしました", left.Html, StringComparison.Ordinal);
        Assert.Null(await here.SeenAsAsync());
    }

    [Fact]
    public async Task Answer_that_this_browser_did_not_ask_for_is_refused()
    {
        using var visitor = new Visitor(await Wired.ReadyAsync(cloud.Process, _id, "suzuki"));
        await visitor.GetAsync("sign-in/start");

        var (other, none) = (await visitor.GetAsync("sign-in/back?code=stolen&state=another"), await visitor.GetAsync("sign-in/back"));

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (other.Status, none.Status));
        Assert.Null(await visitor.SeenAsAsync());
    }

    [Fact]
    public async Task Wiring_holds_whatever_else_is_changed_and_parameters_hold_whatever_is_wired()
    {
        using var visitor = new Visitor(await Wired.ReadyAsync(cloud.Process, _id, "suzuki"));
        var first = (await _broker.GetAsync($"service_instances/{_id}")).Body["parameters"]!.AsObject();

        await _broker.ChangeAsync(_id, new JsonObject { ["service_id"] = Wired.Service, ["plan_id"] = "yamabiko-kenko-standard", ["parameters"] = new JsonObject { ["theme"] = "blue" } });
        var then = (await _broker.GetAsync($"service_instances/{_id}")).Body["parameters"]!.AsObject();
        await visitor.SignInAsync("suzuki");

        Assert.Equal(["a", "b"], first.Select(one => one.Key));
        Assert.Equal(["theme"], then.Select(one => one.Key));
        Assert.NotNull(await visitor.SeenAsAsync());
    }

    [Theory]
    [InlineData("http://issuer.example", "client")]
    [InlineData("https://issuer.example", null)]
    [InlineData("https://user@issuer.example", "client")]
    [InlineData(null, "client")]
    public async Task Wiring_that_is_not_whole_is_refused(string? issuer, string? client)
    {
        await Wired.BoundAsync(_broker, _id);

        Assert.Equal(400, (await Wired.TellAsync(_broker, _id, issuer, client)).Status);
    }

    [Fact]
    public async Task Issuer_that_does_not_answer_makes_a_sentence()
    {
        using var visitor = new Visitor((await Wired.BoundAsync(_broker, _id)).Home);
        await Wired.TellAsync(_broker, _id, "http://127.0.0.1:1/idp", "client");

        var page = await visitor.GetAsync("sign-in/start");

        Assert.Equal(HttpStatusCode.BadGateway, page.Status);
        Assert.Contains("サインインを確認できませんでした", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_who_says_so_in_the_catalog_takes_sign_in()
    {
        var taking = new List<string>();
        foreach (var vendor in (string[])["aozora", "minato", "yamabiko"])
        {
            var services = (await cloud.Broker(vendor).GetAsync("catalog")).Body["services"]!.AsArray();
            taking.AddRange(services.SelectMany(service => service!["plans"]!.AsArray()).Where(plan => (bool?)plan!["metadata"]!["municipal"]?["sign_in"] == true).Select(plan => (string)plan!["id"]!));
        }

        await _broker.ReadyAsync(_id, "yamabiko-juki", "yamabiko-juki-standard");
        var refused = await _broker.BindAsync(_id, "sso", Orders.Bind("yamabiko-juki", "yamabiko-juki-standard", new JsonObject { ["purpose"] = "sso" }));

        Assert.Equal(["yamabiko-kenko-small", "yamabiko-kenko-standard"], taking);
        Assert.Equal(400, refused.Status);
    }

    [Fact]
    public async Task Everybody_is_still_signed_in_after_a_sudden_end()
    {
        var folder = Directory.CreateTempSubdirectory("local-cloud-");
        var data = Path.Combine(folder.FullName, "cloud.db");
        await using var before = await LocalCloudProcess.StartAsync(data);
        using var visitor = new Visitor(await Wired.ReadyAsync(before, _id, "suzuki", "sato"));
        await visitor.SignInAsync("suzuki");

        before.Kill();
        await using var after = await LocalCloudProcess.StartAsync(data, port: before.BaseAddress.Port);

        using var other = new Visitor(new Uri((await visitor.GetAsync()).Message.RequestMessage!.RequestUri!.AbsoluteUri));
        await other.SignInAsync("sato");
        Assert.Equal(("suzuki さん", "sato さん"), (await visitor.SeenAsAsync(), await other.SeenAsAsync()));
    }
}
