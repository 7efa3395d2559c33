using Bunit;
using Catalog.Ladder;
using Catalog.Municipalities;
using Marketplace.Web.Ladder;
using Marketplace.Web.Offerings;
using Marketplace.Web.Tests.Pages;
using TestKit;

namespace Marketplace.Web.Tests.Ladder;

public sealed class LadderPageTests(Databases databases) : ActorPageTest
{
    private const string Code = "aozora-kenko";

    private static readonly Catalog.Actor Vendor = new(Catalog.ActorKind.Person, "issuer#vendor", "Vendor", Role.Vendor, null, "aozora");
    private static readonly Catalog.Actor Curator = new(Catalog.ActorKind.Person, "issuer#curator", "Curator", Role.Curator);

    [Fact]
    public async Task Vendor_sees_its_level_the_failing_check_with_request_and_answer_and_how_to_mend_it()
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, Ct);
        await LadderRuns.FailAsync(database, Code, LadderChecks.ExportContent, Ct);
        ReadAs(database, Vendor);

        var page = Render<VendorLadderPage>(each => each.Add(one => one.Code, Code));

        Assert.Contains(LadderLevels.Name(3), page.Markup, StringComparison.Ordinal);
        Assert.Contains("検索、比較、新しい申込みの対象から外れています", page.Find(".notice.bad").TextContent, StringComparison.Ordinal);
        var finding = page.Find("details.finding").TextContent;
        Assert.All(
            (string[])[LadderChecks.ExportContent, LadderChecks.Find(LadderChecks.ExportContent)!.Remedy(), "/v2/service_instances/sandbox-1", "plan_id", "Broken"],
            words => Assert.Contains(words, finding, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Listing_of_another_vendor_is_not_found()
    {
        await using var database = await databases.OpenReadOnlyAsync(Engine.Sqlite, Ct);
        ReadAs(database, Vendor);

        Assert.True(IsNotFound(() => Render<VendorLadderPage>(each => each.Add(one => one.Code, "minato-kenko"))));
    }

    [Fact]
    public async Task Curator_sees_the_lowest_first_with_the_failing_check()
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, Ct);
        var run = await LadderRuns.FailAsync(database, Code, LadderChecks.Lossless, Ct);
        ReadAs(database, Curator);

        var page = Render<LadderPage>();

        Assert.Contains(page.FindAll("a"), link => link.GetAttribute("href") == $"/ladder/{Code}/runs/{run.Value}");
        Assert.Contains("掲載から外れています", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Town_sees_the_level_its_day_and_what_it_means_and_no_way_to_order_what_is_hidden()
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, Ct);
        await LadderRuns.FailAsync(database, Code, LadderChecks.Change, Ct);
        ReadFrom(database, "215066");

        var page = Render<OfferingPage>(each => each.Add(one => one.Code, Code));

        Assert.Contains(LadderLevels.Meaning(2), page.Markup, StringComparison.Ordinal);
        Assert.Contains(page.FindAll("time"), day => day.GetAttribute("datetime") == "2030-04-01");
        Assert.DoesNotContain("/subscriptions/new", page.Markup, StringComparison.Ordinal);
    }
}
