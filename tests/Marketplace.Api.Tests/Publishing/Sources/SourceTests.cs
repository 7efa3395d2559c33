using System.Globalization;
using System.Text.Json.Nodes;
using Catalog;
using Marketplace.Api.Tests.Edge;
using Microsoft.EntityFrameworkCore;
using TestKit;

namespace Marketplace.Api.Tests.Publishing.Sources;

/// <summary>A vendor's file in its own hosting, read by the real worker over a real socket.</summary>
public sealed class SourceTests(Apis apis)
{
    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task File_that_changed_becomes_an_edit_of_its_own_and_one_that_did_not_makes_none(Engine engine)
    {
        await using var house = await SourceHouse.StartAsync(apis, engine);
        house.Hosting.Serves(SourceHouse.Yaml("ファイルの名前"), "\"one\"");

        var first = await house.RegisterAsync();
        var again = await house.ReadAgainAsync();
        house.Hosting.Serves(SourceHouse.Yaml("次の名前"), "\"two\"");
        var changed = await house.ReadAgainAsync();

        Assert.All([first, again, changed], reading => Assert.Null(reading["failure"]));
        Assert.Equal(["\"one\""], house.Hosting.Calls.Select(call => call.Tag).Skip(1).Distinct());
        var draft = await house.DraftAsync();
        Assert.Equal("次の名前", draft["answers"]!["product"]!.Text("name"));
        Assert.Equal(["git", "git", "api"], draft.Items("edits").Select(edit => edit.Text("source")));
        Assert.Null(draft["submitted"]);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Next_reading_is_at_five_in_the_morning_in_Tokyo(Engine engine)
    {
        await using var house = await SourceHouse.StartAsync(apis, engine);
        house.Hosting.Serves(SourceHouse.Yaml());

        var reading = await house.RegisterAsync();

        var next = DateTimeOffset.Parse(reading.Text("nextAt"), CultureInfo.InvariantCulture);
        Assert.Equal(TimeSpan.FromHours(5), Tokyo.At(next).TimeOfDay);
        Assert.InRange(next - TimeProvider.System.GetUtcNow(), TimeSpan.FromMinutes(-1), TimeSpan.FromDays(1));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Reading_without_finding_is_submitted_when_the_vendor_wants_it_and_one_with_findings_is_only_kept(Engine engine)
    {
        await using var house = await SourceHouse.StartAsync(apis, engine);
        house.Hosting.Serves(SourceHouse.Yaml("指摘のない名前"));
        await house.RegisterAsync(submitsItself: true);
        var submitted = (await house.DraftAsync())["submitted"]!.GetValue<int>();

        house.Hosting.Serves(SourceHouse.Yaml("指摘のある名前", Corpus.Edits.Remove("product.summary")));
        var reading = await house.ReadAgainAsync();

        Assert.Null(reading["failure"]);
        var draft = await house.DraftAsync();
        Assert.Equal(submitted, draft["submitted"]!.GetValue<int>());
        Assert.Equal(submitted + 1, draft["edit"]!.GetValue<int>());
        Assert.False(draft["valid"]!.GetValue<bool>());
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Edit_by_a_person_is_not_overwritten_until_the_source_is_registered_anew(Engine engine)
    {
        await using var house = await SourceHouse.StartAsync(apis, engine);
        house.Hosting.Serves(SourceHouse.Yaml("ファイルの名前"));
        await house.RegisterAsync();
        await house.EditByHandAsync("人が書いた名前");

        var unchanged = await house.ReadAgainAsync();
        house.Hosting.Serves(SourceHouse.Yaml("新しいファイルの名前"));
        var changed = await house.ReadAgainAsync();

        Assert.All([unchanged, changed], reading => Assert.Equal("publishing.source-conflict", reading["failure"]!.Text("code")));
        Assert.Equal("conflict", changed["failure"]!.Text("trouble"));
        Assert.Equal("人が書いた名前", await house.NameAsync());

        Assert.Null((await house.RegisterAsync())["failure"]);
        Assert.Equal("新しいファイルの名前", await house.NameAsync());
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task File_that_says_what_a_person_wrote_is_no_conflict(Engine engine)
    {
        await using var house = await SourceHouse.StartAsync(apis, engine);
        house.Hosting.Serves(SourceHouse.Yaml("ファイルの名前"));
        await house.RegisterAsync();
        var edit = await house.EditByHandAsync("人が書いた名前");

        house.Hosting.Serves(SourceHouse.Yaml("人が書いた名前"));
        var reading = await house.ReadAgainAsync();

        Assert.Null(reading["failure"]);
        Assert.Equal(edit, (await house.DraftAsync())["edit"]!.GetValue<int>());
    }

    public static TheoryData<string, string> Failures => new()
    {
        { "missing", "publishing.source-status" },
        { "broken", "publishing.source-status" },
        { "moved", "publishing.source-redirected" },
        { "huge", "publishing.source-too-large" },
        { "slow", "publishing.source-no-answer" },
        { "page", "publishing.source-web-page" },
        { "half", "publishing.broken-yaml" },
        { "other", "publishing.other-offering" },
        { "stranger", "publishing.not-this-vendor" },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Failed_reading_is_kept_with_its_reason_and_changes_nothing(string how, string code)
    {
        await using var house = await SourceHouse.StartAsync(apis, Engine.Sqlite, call: "1");
        house.Hosting.Serves(SourceHouse.Yaml("ファイルの名前"));
        var good = await house.RegisterAsync();
        Fail(house.Hosting, how);

        var first = await house.ReadAgainAsync();
        var second = await house.ReadAgainAsync();

        Assert.Equal(code, second["failure"]!.Text("code"));
        Assert.Equal("unreadable", second["failure"]!.Text("trouble"));
        Assert.Equal(first["failure"]!.Text("since"), second["failure"]!.Text("since"));
        Assert.Equal(good.Text("readAt"), second.Text("readAt"));
        Assert.Equal("ファイルの名前", await house.NameAsync());
        Assert.DoesNotContain("{0}", second["failure"]!.Text("words"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Hosting_that_is_down_is_told_to_the_vendor_to_curators_and_after_a_week_to_everybody(Engine engine)
    {
        await using var house = await SourceHouse.StartAsync(apis, engine);
        house.Hosting.Serves(SourceHouse.Yaml());
        await house.RegisterAsync(submitsItself: true);
        var review = (await house.DraftAsync()).Text("review");
        await house.Hosting.DisposeAsync();

        var down = await house.ReadAgainAsync();
        var early = await FindingsAsync(house, review);
        await house.AgeAsync(TimeSpan.FromDays(8));
        var late = await FindingsAsync(house, review);

        Assert.Equal("publishing.source-not-reached", down["failure"]!.Text("code"));
        Assert.DoesNotContain("publishing.source-unreadable-since", early);
        Assert.Contains("publishing.source-unreadable-since", late);
        Assert.True((await (await house.VendorAsync()).AskAsync($"{SourceHouse.Path}/source").BodyAsync())["failure"]!["isPublic"]!.GetValue<bool>());
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task First_failure_and_the_recovery_are_facts_and_the_failures_between_are_not(Engine engine)
    {
        await using var house = await SourceHouse.StartAsync(apis, engine);
        house.Hosting.Serves(SourceHouse.Yaml());
        await house.RegisterAsync();
        house.Hosting.Answer = context => FileHosting.Status(context, 500);
        await house.ReadAgainAsync();
        await house.ReadAgainAsync();
        house.Hosting.Serves(SourceHouse.Yaml());
        Assert.Null((await house.ReadAgainAsync())["failure"]);

        await using var db = await house.OpenAsync();
        var facts = await db.AuditEvents.Where(kept => kept.Subject == SourceHouse.Offering && kept.Fact.StartsWith("Source")).OrderBy(kept => kept.At).Select(kept => kept.Fact).ToListAsync(ApiUnderTest.Ct);

        Assert.Equal(["SourceRegistered", "SourceReadFailed", "SourceReadAgain"], facts);
    }

    [Theory]
    [InlineData("ftp://files.example.test/marketplace.yml", "publishing.source-address")]
    [InlineData("http://files.example.test/marketplace.yml", "publishing.source-address")]
    [InlineData("https://me:secret@files.example.test/marketplace.yml", "publishing.source-address")]
    [InlineData("https://files.example.test/marketplace.yml#L1", "publishing.source-address")]
    [InlineData("https://files.example.test/marketplace", "publishing.source-format")]
    public async Task Address_that_can_hold_no_file_is_refused(string url, string code)
    {
        await using var house = await SourceHouse.StartAsync(apis, Engine.Sqlite);
        var body = new JsonObject { ["url"] = url }.ToJsonString();

        await (await house.VendorAsync()).SendJsonAsync(HttpMethod.Put, $"{SourceHouse.Path}/source", body).RefusedAsync(422, code);

        await (await house.VendorAsync()).AskAsync($"{SourceHouse.Path}/source").RefusedAsync(404, "publishing.unknown-source");
    }

    private static async Task<IReadOnlyList<string>> FindingsAsync(SourceHouse house, string review) =>
        [.. (await (await house.Api.AsAsync("curator")).AskAsync($"/api/v1/reviews/{review}").BodyAsync()).Items("findings").Select(finding => finding.Text("code"))];

    private static void Fail(FileHosting hosting, string how)
    {
        switch (how)
        {
            case "huge":
                hosting.Serves(SourceHouse.Yaml() + new string('#', 300 * 1024));
                break;
            case "page":
                hosting.Serves("<!doctype html><title>marketplace.yml</title>", type: "text/html; charset=utf-8");
                break;
            case "half":
                hosting.Serves("descriptor: 1\nanswers: {");
                break;
            case "other":
                hosting.Serves(SourceHouse.Yaml(edit: Corpus.Edits.Head("offering", "aozora-kenko")));
                break;
            case "stranger":
                hosting.Serves(SourceHouse.Yaml(edit: Corpus.Edits.Head("vendor", "minato")));
                break;
            case "slow":
                hosting.Answer = context => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
                break;
            case "moved":
                hosting.Answer = context =>
                {
                    context.Response.Redirect(FileHosting.Path);
                    return Task.CompletedTask;
                };
                break;
            default:
                hosting.Answer = context => FileHosting.Status(context, how == "missing" ? 404 : 500);
                break;
        }
    }
}
