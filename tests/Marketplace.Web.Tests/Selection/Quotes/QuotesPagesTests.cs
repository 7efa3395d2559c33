using System.Globalization;
using System.Net;
using AngleSharp;
using Catalog;
using Catalog.Selection.Quotes;
using Marketplace.Web.Tests.Pages;
using TestKit;
using TestKit.Quotes;

namespace Marketplace.Web.Tests.Selection.Quotes;

public sealed class QuotesPagesTests(Databases databases)
{
    private const long Amount = 876_543_219_071;

    private readonly CancellationToken ct = TestContext.Current.CancellationToken;

    private static Actor Colleague { get; } = People.Town with { Id = "demo#colleague", Name = "同僚" };

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Town_of_two_asks_a_vendor_answers_and_no_page_shows_code_or_amount_again(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        await using var portal = new PortalHost(database);
        var id = await Orders.OpenCaseAsync(database, People.Town, ct, "aozora-kenko", "yamabiko-kenko");
        var address = $"/selections/{id.Value}/quotes";
        var (town, colleague, vendor) = (await portal.SignInAsync("town", ct), await portal.SignInAsync("colleague", ct), await portal.SignInAsync("aozora", ct));

        var form = (await town.ReadAsync(address, ct)).Form("#deadline").With("Sent.Text", "健康管理システム一式").With("Sent.Years", "2")
            .With("Sent.Deadline", Tokyo.At(TimeProvider.System.GetUtcNow()).AddDays(7).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture))
            .With("Sent.Opener", "demo#colleague");
        var first = (await town.SendAsync(address, form, ct)).Text(".code");
        var second = (await colleague.SendAsync(address, (await colleague.ReadAsync(address, ct)).Form("#make-code"), ct)).Text(".code");
        var request = (await vendor.ReadAsync("/vendor/quotes", ct)).Page.QuerySelector("tbody a")!.GetAttribute("href")!;
        var receipt = await AnswerAsync(vendor, request);
        var codes = (string[])[first, second];

        Assert.All(codes, code => Assert.Equal(35, code.Length));
        Assert.NotEqual(first, second);
        Assert.Contains(Spellings.Of(Amount)[0], receipt.Text("textarea"), StringComparison.Ordinal);
        Assert.StartsWith("data:application/json;base64,", receipt.Page.QuerySelector("a[download]")!.GetAttribute("href"), StringComparison.Ordinal);
        string[] addresses = [address, $"/selections/{id.Value}", "/selections", "/vendor/quotes", request, "/audit", "/operations", "/subscriptions", "/vendor/subscriptions"];
        foreach (var person in (string[])["town", "colleague", "village", "aozora", "minato", "yamabiko", "auditor", "operator"])
        {
            var visitor = await portal.SignInAsync(person, ct);
            foreach (var each in addresses)
            {
                var text = (await visitor.ReadAsync(each, ct)).Page.ToHtml();
                Assert.All(Spellings.Of(Amount).Concat(Spellings.Of(Amount + 60)).Concat(codes), spelling => Assert.False(text.Contains(spelling, StringComparison.Ordinal), $"{person} {each} {spelling}"));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Portal_that_starts_after_the_deadline_opens_with_both_codes_and_shows_the_amounts(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        await using var quoting = await QuotingTown.BuildAsync(database.Options, TimeProvider.System.GetUtcNow().AddHours(-3), [People.Town, Colleague], ct);
        await quoting.SendAsync(TimeSpan.FromHours(2), ct);
        QuotingTown.Done(await quoting.QuoteAsync("aozora-kenko", await quoting.OfferAsync("aozora-kenko", Amount, ct), ct));
        await using var portal = new PortalHost(database);
        var address = $"/selections/{quoting.Case.Value}/quotes";
        var (town, colleague) = (await portal.SignInAsync("town", ct), await portal.SignInAsync("colleague", ct));
        var grouped = Amount.ToString("#,0", CultureInfo.InvariantCulture);

        var wrong = await town.SendAsync(address, (await town.ReadAsync(address, ct)).Form("#code").With("Sent.Code", quoting.Codes[Colleague.Id]), ct);
        var one = await town.SendAsync(address, wrong.Form("#code").With("Sent.Code", quoting.Codes[People.Town.Id]), ct);
        var between = await town.ReadAsync(address, ct);
        var both = await colleague.SendAsync(address, (await colleague.ReadAsync(address, ct)).Form("#code").With("Sent.Code", quoting.Codes[Colleague.Id].ToLowerInvariant()), ct);

        Assert.Contains("あと4回", wrong.Text("#code-error"), StringComparison.Ordinal);
        Assert.Null(wrong.Page.QuerySelector("#code")!.GetAttribute("value"));
        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Redirect], [one.Status, both.Status]);
        Assert.DoesNotContain(grouped, between.Text("main"), StringComparison.Ordinal);
        Assert.Contains(grouped, (await town.ReadAsync(address, ct)).Text("main"), StringComparison.Ordinal);
        Assert.Contains("開封済み", (await (await portal.SignInAsync("aozora", ct)).ReadAsync($"/vendor/quotes/{(await quoting.InvitationAsync("aozora-kenko", ct)).Value}", ct)).Text(".marks"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Request_without_a_deadline_is_refused_beside_the_field_and_nothing_typed_is_lost()
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, ct);
        await using var portal = new PortalHost(database);
        var id = await Orders.OpenCaseAsync(database, People.Town, ct, "aozora-kenko", "yamabiko-kenko");
        var address = $"/selections/{id.Value}/quotes";
        var town = await portal.SignInAsync("town", ct);
        var form = (await town.ReadAsync(address, ct)).Form("#deadline").With("Sent.Text", "一式").With("Sent.Years", "3").With("Sent.Invited[0].Choice", "").With("Sent.Opener", "demo#colleague");

        var refused = await town.SendAsync(address, form, ct);

        Assert.NotEmpty(refused.Text("#deadline-error"));
        Assert.Equal(("一式", "3", ""), (refused.Form("#deadline")["Sent.Text"], refused.Form("#deadline")["Sent.Years"], refused.Form("#deadline")["Sent.Invited[0].Choice"]));
    }

    [Fact]
    public async Task Vendor_asks_is_told_of_a_bad_amount_beside_its_field_and_declines()
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, ct);
        await using var quoting = await QuotingTown.BuildAsync(database.Options, TimeProvider.System.GetUtcNow(), [People.Town, Colleague], ct);
        await quoting.SendAsync(TimeSpan.FromDays(7), ct);
        await using var portal = new PortalHost(database);
        var vendor = await portal.SignInAsync("minato", ct);
        var address = $"/vendor/quotes/{(await quoting.InvitationAsync("minato-kenko", ct)).Value}";
        var page = await vendor.ReadAsync(address, ct);

        var bad = await vendor.SendAsync(address, page.Form("#initial").With("Sent.Initial", "１００万"), ct);
        var good = await vendor.SendAsync(address, bad.Form("#initial").With("Sent.Initial", "１，０００，０００"), ct);
        var asked = await vendor.SendAsync(address, page.Form("#ask").With("Sent.Text", "回線は含みますか"), ct);
        var declined = await vendor.SendAsync(address, page.Form("#decline").With("Sent.Reason", "体制が取れないため"), ct);

        Assert.NotEmpty(bad.Text("#initial-error"));
        Assert.Equal("１００万", bad.Form("#initial")["Sent.Initial"]);
        Assert.Contains("1,000,000円", good.Text("table"), StringComparison.Ordinal);
        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Redirect], [asked.Status, declined.Status]);
        Assert.Equal(QuoteStanding.Declined, (await quoting.SheetAsync(ct)).Invitations.Single(each => each.Offering == "minato-kenko").Standing);
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.SignInAsync("aozora", ct)).ReadAsync(address, ct)).Status);
    }

    private async Task<Answer> AnswerAsync(Visitor vendor, string address)
    {
        var form = (await vendor.ReadAsync(address, ct)).Form("#initial")
            .With("Sent.Initial", Amount.ToString(CultureInfo.InvariantCulture)).With("Sent.Years[0].Amount", "10").With("Sent.Years[1].Amount", "20").With("Sent.Exit", "30");
        var check = await vendor.SendAsync(address, form, ct);
        Assert.Contains((Amount + 60).ToString("#,0", CultureInfo.InvariantCulture), check.Text("table"), StringComparison.Ordinal);
        var sent = await vendor.SendAsync(address, check.Form("#seal"), ct);
        var again = await vendor.SendAsync(address, check.Form("#seal"), ct);
        Assert.Equal(sent.Text(".digest"), again.Text(".digest"));
        return sent;
    }
}
