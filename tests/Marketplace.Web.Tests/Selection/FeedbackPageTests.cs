using Catalog;
using Marketplace.Web.Tests.Pages;
using Microsoft.EntityFrameworkCore;
using TestKit;

namespace Marketplace.Web.Tests.Selection;

public sealed class FeedbackPageTests(Databases databases)
{
    private readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Excluded_vendor_reads_its_reason_code_and_neither_words_nor_town_nor_rival(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        var id = await Orders.DecideAsync(database, People.Town, ct);
        await using (var db = await database.Dbs.CreateDbContextAsync(ct))
        {
            (await db.Selections.SingleAsync(each => each.Id == id, ct)).Lock("ab", People.Town, TimeProvider.System.GetUtcNow());
            Assert.True((await db.SaveAsync(Actor.Platform, [], ct)).IsDone);
        }

        await using var portal = new PortalHost(database);
        var excluded = (await (await portal.SignInAsync("aozora", ct)).ReadAsync("/vendor/feedback", ct)).Text("main");
        var chosen = (await (await portal.SignInAsync("yamabiko", ct)).ReadAsync("/vendor/feedback", ct)).Text("main");

        Assert.Contains("費用", excluded, StringComparison.Ordinal);
        Assert.All(["費用が高い", "白川町", "やまびこ"], secret => Assert.DoesNotContain(secret, excluded, StringComparison.Ordinal));
        Assert.Contains("白川町", chosen, StringComparison.Ordinal);
        Assert.DoesNotContain("あおぞら", chosen, StringComparison.Ordinal);
    }
}
