using System.Net;
using Microsoft.Playwright;

namespace EndToEnd.Tests.Towns;

/// <summary>Towns that order, change, suspend and leave the same service at once, by page and by API, and never meet.</summary>
public sealed class TownsApartTests(Portal portal, Chrome chrome)
{
    private const string Offering = "yamabiko-kenko";
    private const string Small = "yamabiko-kenko-small";
    private const string Standard = "yamabiko-kenko-standard";
    private const string Elsewhere = "072052";

    [Fact]
    public async Task Towns_at_one_vendor_at_once_see_and_touch_only_their_own()
    {
        await using var townVisit = await chrome.VisitAsync(portal);
        await using var villageVisit = await chrome.VisitAsync(portal);
        var (town, village) = (await SignInAsync(townVisit, "town"), await SignInAsync(villageVisit, "village"));
        using var machine = await TownMachine.SignInAsync(portal, Elsewhere);
        using var townMachine = await TownMachine.SignInAsync(portal, "215066");

        var ordered = await Task.WhenAll(OrderAsync(town), OrderAsync(village), machine.OrderAsync(Offering, Standard, Elsewhere));
        var (ofTown, ofVillage, ofMachine) = (ordered[0], ordered[1], ordered[2]);
        await Task.WhenAll(OpenAsync(town, ofTown), OpenAsync(village, ofVillage), machine.UntilAsync(ofMachine, "active"));
        await Task.WhenAll(IsItsOwnAsync(town, "白川町"), IsItsOwnAsync(village, "東白川村"));

        await Task.WhenAll(ChangeAsync(town, ofTown), LeaveAsync(village, ofVillage), SuspendAsync(machine, ofMachine), PryAsync(machine, ofTown), PryAsync(townMachine, ofVillage));

        await machine.UntilAsync(ofMachine, "suspended");
        await UntilPlanAsync(townMachine, ofTown);
        await town.GotoAsync($"/subscriptions/{ofTown}");
        await Assertions.Expect(town.GetByText("利用を開始できます").First).ToBeVisibleAsync();
        Assert.Equal(404, (await village.GotoAsync($"/subscriptions/{ofTown}"))!.Status);
        Assert.Equal(404, (await town.GotoAsync($"/subscriptions/{ofVillage}/cancellation"))!.Status);
        Assert.Equal([ofMachine], await OwnAsync(machine));
        Assert.DoesNotContain(ofVillage, await OwnAsync(townMachine));
        Assert.DoesNotContain(ofMachine, await OwnAsync(townMachine));
    }

    private static async Task<IPage> SignInAsync(IBrowserContext visit, string person)
    {
        var page = await visit.NewPageAsync();
        await page.GotoAsync("/sign-in");
        await page.Locator($"button[name=person][value={person}]").ClickAsync();
        return page;
    }

    private static async Task<string> OrderAsync(IPage page)
    {
        await page.GotoAsync($"/subscriptions/new?offering={Offering}&plan={Small}");
        await page.GetByRole(AriaRole.Button, new() { Name = "この内容で申し込む" }).ClickAsync();
        await page.WaitForURLAsync("**/subscriptions/*-*-*-*-*");
        return new Uri(page.Url).Segments[^1];
    }

    private static async Task OpenAsync(IPage page, string subscription)
    {
        await page.GotoAsync($"/subscriptions/{subscription}");
        await Assertions.Expect(page.GetByText("利用を開始できます").First).ToBeVisibleAsync(new() { Timeout = 90_000 });
    }

    /// <summary>The tenant behind the address is this town's, by its own name.</summary>
    private static async Task IsItsOwnAsync(IPage page, string name)
    {
        var address = await page.Locator("main a[href*='/t/']").First.GetAttributeAsync("href");
        await page.GotoAsync(address!);
        await Assertions.Expect(page.GetByText(name).First).ToBeVisibleAsync();
    }

    private static async Task ChangeAsync(IPage page, string subscription)
    {
        await page.GotoAsync($"/subscriptions/{subscription}/change/{Standard}");
        await page.Locator("form:has(input[name='Wanted.Yearly']) button[type=submit]").ClickAsync();
        await page.WaitForURLAsync($"**/subscriptions/{subscription}**");
    }

    private static async Task LeaveAsync(IPage page, string subscription)
    {
        await page.GotoAsync($"/subscriptions/{subscription}/cancellation/new");
        await page.Locator("textarea[name='Look.Reason']").FillAsync("後継のサービスに移るため");
        await page.Locator("form:has(textarea[name='Look.Reason']) button[type=submit]").ClickAsync();
        await page.Locator("form:has(input[name='Order.Reason']) button[type=submit]").ClickAsync();
        await page.WaitForURLAsync($"**/subscriptions/{subscription}/cancellation**");
    }

    private static async Task SuspendAsync(TownMachine machine, string subscription) => Assert.Equal(
        HttpStatusCode.Accepted, await machine.SendAsync(HttpMethod.Post, $"/api/v1/subscriptions/{subscription}/suspend", new { reason = "庁舎の移転" }));

    /// <summary>Whatever is asked for another town's subscription, there is no such thing.</summary>
    private static async Task PryAsync(TownMachine machine, string foreign)
    {
        var one = $"/api/v1/subscriptions/{foreign}";
        string[] read = ["", "/acts", "/operations", "/tenant", "/links", "/notices", "/cancel", "/export", "/erasure-certificate"];
        foreach (var address in read)
        {
            Assert.Equal((address, HttpStatusCode.NotFound), (address, await machine.SendAsync(HttpMethod.Get, one + address)));
        }

        Assert.Equal(HttpStatusCode.NotFound, await machine.SendAsync(HttpMethod.Patch, one, new { plan = Standard }));
        Assert.Equal(HttpStatusCode.NotFound, await machine.SendAsync(HttpMethod.Post, $"{one}/suspend", new { reason = "A" }));
        Assert.Equal(HttpStatusCode.NotFound, await machine.SendAsync(HttpMethod.Post, $"{one}/cancel", new { reason = "A" }));
        Assert.Equal(HttpStatusCode.NotFound, await machine.SendAsync(HttpMethod.Post, $"{one}/rotate"));
    }

    private static async Task UntilPlanAsync(TownMachine machine, string subscription)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(90));
        while ((await machine.ReadAsync($"/api/v1/subscriptions/{subscription}")).GetProperty("plan").GetString() != Standard)
        {
            await Task.Delay(200, patience.Token);
        }
    }

    private static async Task<IReadOnlyList<string>> OwnAsync(TownMachine machine) =>
        [.. (await machine.ReadAsync("/api/v1/subscriptions")).GetProperty("items").EnumerateArray().Select(one => one.GetProperty("id").GetString()!)];
}
