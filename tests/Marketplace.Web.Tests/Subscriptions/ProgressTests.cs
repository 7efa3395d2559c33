using System.Globalization;
using System.Net;
using Bunit;
using Catalog.Provisioning;
using Catalog.Subscriptions;
using Marketplace.Web.Subscriptions;
using Marketplace.Web.Tests.Pages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using TestKit;

namespace Marketplace.Web.Tests.Subscriptions;

public sealed class ProgressTests(Databases databases) : ActorPageTest
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 3, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("ja-JP", "事業者「協同組合やまびこクラウド（架空）」の応答を待っています")]
    [InlineData("en-US", "Waiting for the vendor \"Yamabiko")]
    public async Task Running_order_names_the_vendor_that_is_waited_for(string culture, string words)
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, Ct);
        var taken = await OrderAsync(database, (operation, _) => operation.Current!.Start(WaitingOn.Vendor, Now));
        Speak(culture);
        ReadAs(database, People.Town);

        var page = Open(taken.Subscription);

        Assert.Contains(words, page.Find("[data-say]").TextContent, StringComparison.Ordinal);
        Assert.Equal("step", page.Find("li.waiting").GetAttribute("aria-current"));
        Assert.NotNull(page.Find("noscript"));
        Assert.Equal("true", page.Find("[data-running]").GetAttribute("data-running"));
    }

    [Fact]
    public async Task Trouble_is_told_as_a_sentence_with_tries_and_next_look()
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, Ct);
        var taken = await OrderAsync(database, (operation, _) =>
        {
            operation.Current!.Start(WaitingOn.Vendor, Now);
            operation.Current!.Stumble(ProvisioningTroubles.VendorUnreachable, null, Now);
        });
        ReadAs(database, People.Town);

        var page = Open(taken.Subscription);

        Assert.Contains("事業者のシステムに接続できません。", page.Find(".notice").TextContent, StringComparison.Ordinal);
        Assert.Contains(page.FindAll("li[aria-current]"), step => step.TextContent.Contains("再試行 1回", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Open_service_shows_its_address_as_a_button_and_stops_looking()
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, Ct);
        var taken = await OrderAsync(database, (operation, subscription) =>
        {
            operation.Steps.ForEach(step => step.Finish(Now));
            operation.Succeed(Now);
            subscription.Activate("https://shirakawa.yamabiko.example/", subscription.OrderedAt.AddSeconds(83));
        });
        ReadAs(database, People.Town);

        var page = Open(taken.Subscription);

        Assert.Equal("https://shirakawa.yamabiko.example/", page.Find(".notice.good a.button").GetAttribute("href"));
        Assert.Contains("1分23秒", page.Find(".notice.good").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("noscript"));
    }

    [Fact]
    public async Task Failed_order_says_why_that_nothing_is_billed_and_offers_another()
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, Ct);
        var taken = await OrderAsync(database, (operation, subscription) =>
        {
            operation.Current!.GiveUp(ProvisioningTroubles.VendorRefused, "容量がありません", Now);
            operation.Fail(Now);
            subscription.Fail(Now);
        });
        ReadAs(database, People.Town);

        var page = Open(taken.Subscription);

        Assert.Contains("容量がありません", page.Find(".notice.bad").TextContent, StringComparison.Ordinal);
        Assert.Contains("料金は発生していません。", page.Find(".notice.bad").TextContent, StringComparison.Ordinal);
        Assert.Equal("/subscriptions/new?offering=yamabiko-kenko&plan=yamabiko-kenko-small", page.Find(".notice.bad a.button").GetAttribute("href"));
    }

    [Fact]
    public async Task Subscription_of_the_town_next_door_does_not_exist()
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, Ct);
        await Orders.RegisterBrokersAsync(database, Ct);
        var taken = await Orders.SubscribeAsync(database, People.Neighbour, Ct);
        ReadAs(database, People.Town);

        Assert.True(IsNotFound(() => Open(taken.Subscription)));
    }

    [Fact]
    public async Task Fragment_is_the_same_part_without_the_page_and_only_for_its_town()
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, Ct);
        await Orders.RegisterBrokersAsync(database, Ct);
        var mine = await Orders.SubscribeAsync(database, People.Town, Ct);
        var foreign = await Orders.SubscribeAsync(database, People.Neighbour, Ct);
        await using var portal = new PortalHost(database);
        var town = await portal.SignInAsync("town", Ct);

        var fragment = await town.ReadAsync($"/subscriptions/{mine.Subscription.Value}/progress", Ct);
        var other = await town.ReadAsync($"/subscriptions/{foreign.Subscription.Value}/progress", Ct);
        var page = await town.ReadAsync($"/subscriptions/{mine.Subscription.Value}", Ct);

        Assert.Equal("true", fragment.Page.QuerySelector("[data-running]")!.GetAttribute("data-running"));
        Assert.Null(fragment.Page.QuerySelector("header"));
        Assert.Equal(HttpStatusCode.NotFound, other.Status);
        Assert.NotNull(page.Page.QuerySelector("head script[src*='progress']"));
    }

    [Theory]
    [InlineData("ja-JP", "利用中", "準備中")]
    [InlineData("en-US", "In use", "Being set up")]
    public async Task List_tells_the_state_of_each_subscription_in_words(string culture, string active, string running)
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, Ct);
        await OrderAsync(database, (_, subscription) => subscription.Activate("https://shirakawa.example/", Now));
        await Orders.SubscribeAsync(database, People.Town, Ct, "aozora-sesshu", "aozora-sesshu-standard");
        Speak(culture);
        ReadAs(database, People.Town);

        var marks = Render<SubscriptionsPage>().FindAll("tbody .mark").Select(mark => mark.TextContent);

        Assert.Equal([running, active], marks);
    }

    [Fact]
    public async Task Vendor_sees_its_own_customers_alone()
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, Ct);
        await OrderAsync(database, (_, _) => { });
        await Orders.SubscribeAsync(database, People.Neighbour, Ct, "minato-kenko", "minato-kenko-standard");
        ReadAs(database, People.Yamabiko);

        var page = Render<VendorSubscriptionsPage>();

        Assert.Contains("白川町", Assert.Single(page.FindAll("tbody tr")).TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("tbody a"));
    }

    [Theory]
    [InlineData(42, "42秒")]
    [InlineData(83, "1分23秒")]
    [InlineData(3_725, "1時間2分")]
    [InlineData(90_000, "1日1時間")]
    public void Span_of_time_is_written_for_people(int seconds, string words)
    {
        var text = Services.GetRequiredService<IStringLocalizer<SubscriptionsText>>();

        Assert.Equal(words, SubscriptionWords.Span(text, TimeSpan.FromSeconds(seconds)));
    }

    [Fact]
    public void Every_state_and_step_has_its_words() => Assert.All(
        (IEnumerable<string>)
        [
            .. Enum.GetNames<SubscriptionState>().Select(name => "State" + name), .. Enum.GetNames<StepKind>().Select(name => "Step" + name),
            .. Enum.GetNames<StepState>().Select(name => "StepState" + name),
        ],
        key => Assert.NotNull(SubscriptionsText.ResourceManager.GetString(key, CultureInfo.InvariantCulture)));

    private async Task<Subscribed> OrderAsync(TestDatabase database, Action<Operation, Subscription> work)
    {
        await Orders.RegisterBrokersAsync(database, Ct);
        var taken = await Orders.SubscribeAsync(database, People.Town, Ct);
        await Orders.WorkAsync(database, taken.Operation, work, Ct);
        return taken;
    }

    private IRenderedComponent<SubscriptionPage> Open(SubscriptionId id) =>
        Render<SubscriptionPage>(parameters => parameters.Add(page => page.Id, id.Value));
}
