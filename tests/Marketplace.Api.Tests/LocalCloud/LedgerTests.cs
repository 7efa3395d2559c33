using System.Net;
using System.Text.RegularExpressions;

namespace Marketplace.Api.Tests.LocalCloud;

[Collection(CloudTests.Name)]
public sealed partial class LedgerTests(CloudFixture cloud)
{
    [Theory]
    [InlineData("Date", "2999-01-01", "未来の日付は入力できません")]
    [InlineData("Date", "1900-01-01", "以後の日付を入力してください")]
    [InlineData("Date", "", "接種年月日を入力してください")]
    [InlineData("Resident", "0000000000", "住民を一覧から選択してください")]
    [InlineData("Vaccine", "homeopathy", "ワクチンの種類を一覧から選択してください")]
    [InlineData("Dose", "3", "1から2までの数字で入力してください")]
    [InlineData("Dose", "many", "1から2までの数字で入力してください")]
    [InlineData("Lot", "ロット", "半角の英数字とハイフンで")]
    public async Task Wrong_input_is_explained_and_the_rest_is_kept(string field, string value, string sentence)
    {
        using var visitor = await LedgerAsync();
        var resident = (await visitor.ResidentsAsync())[0];
        var typed = Visitor.Dose(resident, lot: "KEPT-99").Select(f => f.Item1 == field ? (field, value) : f).ToArray();

        var page = await visitor.FillAsync("records/new", "records/new", typed);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains(sentence, page.Html, StringComparison.Ordinal);
        Assert.Contains($"id=\"{field}-problem\"", page.Html, StringComparison.Ordinal);
        Assert.True(field == "Lot" || page.Html.Contains("KEPT-99", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Same_dose_is_recorded_once()
    {
        using var visitor = await LedgerAsync();
        var resident = (await visitor.ResidentsAsync())[0];
        await visitor.RecordDoseAsync(resident, "FIRST-1");

        var again = await visitor.FillAsync("records/new", "records/new", Visitor.Dose(resident, "SECOND-1"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.Status);
        Assert.Contains("すでに登録されています", again.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelled_record_stays_with_its_date_and_frees_the_dose()
    {
        using var visitor = await LedgerAsync();
        var resident = (await visitor.ResidentsAsync())[0];
        await visitor.RecordDoseAsync(resident, "WRONG-1");
        var target = Cancellation().Match((await visitor.GetAsync("records")).Html).Value;

        var cancelled = await visitor.FillAsync("records", target);
        await visitor.RecordDoseAsync(resident, "RIGHT-1");

        var records = (await visitor.GetAsync("records")).Html;
        Assert.Equal(HttpStatusCode.OK, cancelled.Status);
        Assert.Contains("WRONG-1", records, StringComparison.Ordinal);
        Assert.Contains("日取消し", records, StringComparison.Ordinal);
        Assert.Contains("RIGHT-1", records, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_without_its_token_records_nothing()
    {
        using var visitor = await LedgerAsync();
        var resident = (await visitor.ResidentsAsync())[0];

        var page = await visitor.PostAsync("records/new", Visitor.Dose(resident, "FORGED-1"));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.DoesNotContain("FORGED-1", (await visitor.GetAsync("records")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Markup_that_was_typed_is_shown_and_not_run()
    {
        const string script = "\"><script>alert(1)</script>";
        using var visitor = await LedgerAsync(name: "見本市" + script);
        var resident = (await visitor.ResidentsAsync())[0];

        var page = await visitor.FillAsync("records/new", "records/new", Visitor.Dose(resident, script));

        Assert.DoesNotContain("<script", page.Html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;", page.Html, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", page.Message.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "ja", "lang=\"ja\"", "住民の一覧")]
    [InlineData("", "en", "lang=\"en\"", "Residents")]
    [InlineData("?lang=en", "ja", "lang=\"en\"", "Residents")]
    [InlineData("?lang=ja", "en", "lang=\"ja\"", "住民の一覧")]
    [InlineData("", "fr", "lang=\"ja\"", "住民の一覧")]
    public async Task Page_speaks_the_language_asked_for(string query, string accepted, string declared, string heading)
    {
        using var visitor = await LedgerAsync();

        var page = await visitor.GetAsync(query, accepted);

        Assert.Contains($"<html {declared}>", page.Html, StringComparison.Ordinal);
        Assert.Contains($"<h1>{heading}</h1>", page.Html, StringComparison.Ordinal);
    }

    private async Task<Visitor> LedgerAsync(string name = "見本市") => new(await cloud.Broker("aozora").ReadyAsync(
        Orders.NewId(), "aozora-sesshu", "aozora-sesshu-standard", name: name));

    [GeneratedRegex("records/[0-9a-f-]{36}/cancellation", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Cancellation();
}
