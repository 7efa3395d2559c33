using System.Globalization;
using Bunit;
using Catalog;
using Catalog.Provisioning;
using Marketplace.Web.Provisioning;
using Marketplace.Web.Tests.Pages;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MudBlazor.Services;
using TestKit;

namespace Marketplace.Web.Tests.Provisioning;

public sealed class OperationsPageTests(Databases databases) : ActorPageTest
{
    private readonly FakeTimeProvider time = new(TimeProvider.System.GetUtcNow());

    [Theory]
    [InlineData("ja-JP", "停滞", "協同組合やまびこクラウド（架空）")]
    [InlineData("en-US", "Stuck", "Yamabiko")]
    public async Task Stuck_operation_comes_first_and_names_on_whom_it_waits(string culture, string state, string vendor)
    {
        await using var database = await SeedAsync();
        Speak(culture);

        var rows = OpenAs(database, People.Operator).FindAll(".mud-table-body tr");

        Assert.Equal(2, rows.Count);
        Assert.Contains(state, rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("yamabiko-kenko", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains(vendor, rows[0].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Filter_by_vendor_leaves_the_others_out()
    {
        await using var database = await SeedAsync();

        var rows = OpenAs(database, People.Operator, "/operations?vendor=aozora").FindAll(".mud-table-body tr");

        Assert.Contains("aozora-sesshu", Assert.Single(rows).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Desk_looks_again_by_itself()
    {
        await using var database = await SeedAsync();
        var page = OpenAs(database, People.Operator);
        await Orders.SubscribeAsync(database, People.Neighbour, Ct, "minato-kenko", "minato-kenko-standard");

        time.Advance(TimeSpan.FromSeconds(5));

        page.WaitForAssertion(() => Assert.Equal(3, page.FindAll(".mud-table-body tr").Count), TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Details_show_the_trouble_as_a_sentence_and_close_again()
    {
        await using var database = await SeedAsync();
        var page = OpenAs(database, People.Operator);

        await page.FindAll(".mud-table-body button")[0].ClickAsync(new());

        Assert.Contains("事業者のシステムに接続できません。", page.Find("section.card").TextContent, StringComparison.Ordinal);
        Assert.Equal("true", page.FindAll(".mud-table-body button")[0].GetAttribute("aria-expanded"));
        await page.Find("section.card button").ClickAsync(new());
        Assert.Empty(page.FindAll("section.card"));
    }

    [Fact]
    public async Task Every_button_of_the_grid_says_what_it_is_for()
    {
        await using var database = await SeedAsync();

        var buttons = OpenAs(database, People.Auditor).FindAll(".mud-table-container button");

        Assert.All(buttons, button => Assert.Matches("の処理の詳細$", button.GetAttribute("aria-label")));
    }

    [Fact]
    public void Every_urgency_and_step_has_its_words() => Assert.All(
        (IEnumerable<string>)
        [
            .. Enum.GetNames<Urgency>().Select(name => "State" + name), .. Enum.GetNames<StepKind>().Select(name => "Step" + name),
            .. Enum.GetNames<StepState>().Select(name => "StepState" + name),
        ],
        key => Assert.NotNull(OperationsText.ResourceManager.GetString(key, CultureInfo.InvariantCulture)));

    private async Task<TestDatabase> SeedAsync()
    {
        var database = await databases.OpenAsync(Engine.Sqlite, Ct);
        await Orders.RegisterBrokersAsync(database, Ct);
        var stuck = await Orders.SubscribeAsync(database, People.Town, Ct);
        await Orders.SubscribeAsync(database, People.Town, Ct, "aozora-sesshu", "aozora-sesshu-standard");
        await Orders.WorkAsync(
            database,
            stuck.Operation,
            (operation, _) =>
            {
                operation.Current!.Start(WaitingOn.Vendor, operation.CreatedAt);
                operation.Current!.Stumble(ProvisioningTroubles.VendorUnreachable, null, operation.CreatedAt);
            },
            Ct);
        return database;
    }

    private IRenderedComponent<OperationsPage> OpenAs(TestDatabase database, Actor actor, string address = "/operations")
    {
        ReadAs(database, actor);
        Services.AddMudServices();
        Services.AddSingleton<TimeProvider>(time);
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        GoTo(address);
        return Render<OperationsPage>();
    }
}
