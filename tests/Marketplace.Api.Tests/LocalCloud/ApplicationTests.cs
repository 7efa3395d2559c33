using System.Net;

namespace Marketplace.Api.Tests.LocalCloud;

[Collection(CloudTests.Name)]
public sealed class ApplicationTests(CloudFixture cloud)
{
    [Fact]
    public async Task Checkup_is_recorded_for_a_resident()
    {
        using var health = new Visitor(await cloud.Broker("minato").ReadyAsync(
            Orders.NewId(), "minato-kenko", "minato-kenko-premium"));
        var card = $"residents/{(await health.ResidentsAsync())[1]}";

        var page = await health.FillAsync(card, card,
            ("Date", "2025-05-20"), ("Kind", "KindSpecific"), ("Weight", "54.3"), ("Result", "ResultWatch"));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("54.3 kg", page.Html, StringComparison.Ordinal);
        Assert.Contains("令和7年5月20日", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_checkup_is_explained_field_by_field()
    {
        using var health = new Visitor(await cloud.Broker("minato").ReadyAsync(
            Orders.NewId(), "minato-kenko", "minato-kenko-premium"));
        var card = $"residents/{(await health.ResidentsAsync())[1]}";

        var page = await health.FillAsync(card, card, ("Date", "2999-01-01"), ("Weight", "7000"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.All(["Date", "Kind", "Weight", "Result"], field =>
            Assert.Contains($"id=\"{field}-problem\"", page.Html, StringComparison.Ordinal));
        Assert.Contains("value=\"7000\"", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Counter_issues_a_prefilled_form_and_lists_it()
    {
        using var counter = new Visitor(await cloud.Broker("minato").ReadyAsync(
            Orders.NewId(), "minato-madoguchi", "minato-madoguchi-standard"));
        using var register = new Visitor(await cloud.Broker("yamabiko").ReadyAsync(
            Orders.NewId(), "yamabiko-juki", "yamabiko-juki-standard"));
        var resident = (await register.ResidentsAsync())[2];

        var sheet = await counter.FillAsync("", "", ("Resident", resident), ("Procedure", "ProcedureMovingIn"));
        var list = await counter.GetAsync("forms");

        Assert.Contains("<h1>転入届</h1>", sheet.Html, StringComparison.Ordinal);
        Assert.Contains(resident, sheet.Html, StringComparison.Ordinal);
        Assert.Contains(resident, list.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Residents_of_a_municipality_are_the_same_everywhere_and_different_elsewhere()
    {
        using var ledger = new Visitor(await cloud.Broker("yamabiko").ReadyAsync(
            Orders.NewId(), "yamabiko-sesshu", "yamabiko-sesshu-standard"));
        using var health = new Visitor(await cloud.Broker("aozora").ReadyAsync(
            Orders.NewId(), "aozora-kenko", "aozora-kenko-plus"));
        using var elsewhere = new Visitor(await cloud.Broker("aozora").ReadyAsync(
            Orders.NewId(), "aozora-kenko", "aozora-kenko-plus", "992012", "例示町"));

        var residents = await ledger.ResidentsAsync();

        Assert.Equal(40, residents.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(residents, await health.ResidentsAsync());
        Assert.Empty(residents.Intersect(await elsewhere.ResidentsAsync(), StringComparer.Ordinal));
    }
}
