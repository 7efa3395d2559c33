using System.Globalization;
using Microsoft.Playwright;

namespace EndToEnd.Tests.Case;

/// <summary>The sittings of one case, as its town's people click and type them.</summary>
internal sealed class CaseWalk(string address)
{
    public static readonly IReadOnlyList<string> Criteria = ["操作性", "導入後の支援"];

    public string Address => address;

    public static async Task<CaseWalk> BeginAsync(Desk town, string title)
    {
        await town.GoAsync("/selections/new");
        await town.Page.GetByLabel("件名").FillAsync(title);
        await town.PressAsync("案件を始める");
        await town.SeesAsync("案件の各ページ");
        return new CaseWalk(new Uri(town.Page.Url).AbsolutePath);
    }

    public async Task AnswerNeedsAsync(Desk town)
    {
        await town.GoAsync($"{address}/needs/scope");
        await town.Page.Locator("#area").SelectOptionAsync("17");
        await town.PressAsync("保存して次へ進む");
        await StepAsync(town, "requirements");
        await town.PressAsync("保存して次へ進む");
        await StepAsync(town, "network");
        await town.Page.GetByLabel("LGWAN接続系").CheckAsync();
        await town.PressAsync("保存して次へ進む");
        await StepAsync(town, "links");
        await town.Page.Locator("#link-0").SelectOptionAsync("Must");
        await town.PressAsync("保存して次へ進む");
        await StepAsync(town, "size");
        await town.PressAsync("保存して次へ進む");
        await StepAsync(town, "budget");
        await town.FillAsync("#yearly", "３,６００,０００");
        await town.PressAsync("保存して次へ進む");
        await StepAsync(town, "dates");
        await town.PressAsync("保存して次へ進む");
        await StepAsync(town, "wishes");
        await town.FillAsync("#words", "操作の研修を年に一度受けられること");
        await town.PressAsync("保存して案件へ戻る");
        await town.SeesAsync("案件の各ページ");
    }

    public async Task FreezeAndChooseAsync(Desk town, params IReadOnlyList<string> offerings)
    {
        await town.GoAsync($"{address}/search");
        await town.PressAsync("要件から検索して保存する");
        await town.SeesAsync("検索を保存しました。");
        foreach (var offering in offerings)
        {
            await town.Page.Locator($"#hit-{offering} form:has(input[value=Take]) button").ClickAsync();
            await town.SeesAsync("候補に加えました。");
            await Assertions.Expect(town.Page.Locator($"#hit-{offering} form:has(input[value=Take])")).ToHaveCountAsync(0);
        }
    }

    public async Task ExcludeAsync(Desk town, string offering, string words)
    {
        await town.GoAsync(address);
        var form = town.Page.Locator($"form:has(input[name='Change.Offering'][value='{offering}']):has(select[name='Change.Reason'])");
        await town.Page.Locator($"details:has(#reason-{offering}) > summary").ClickAsync();
        await form.Locator("select").SelectOptionAsync("MissesMustNeed");
        await form.Locator("textarea").FillAsync(words);
        await form.GetByRole(AriaRole.Button).ClickAsync();
        await town.SeesAsync("理由を記録して除外しました。");
    }

    /// <summary>Prepares the round; gives the code that is shown once.</summary>
    public async Task<string> AskForQuotesAsync(Desk town, DateTimeOffset deadline)
    {
        await town.GoAsync($"{address}/quotes");
        await town.FillAsync("#text", "健康管理システムの5年間の利用について、内訳を付けて見積をお願いします。");
        await town.FillAsync("#deadline", deadline.ToOffset(TimeSpan.FromHours(9)).ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture));
        await town.PressAsync("作成して開封コードを表示する");
        return await CodeAsync(town);
    }

    /// <summary>The second opener confirms what he sees; gives his code.</summary>
    public async Task<string> ConfirmAsync(Desk colleague)
    {
        await colleague.GoAsync($"{address}/quotes");
        await colleague.PressAsync("確認して開封コードを表示する");
        return await CodeAsync(colleague);
    }

    public async Task OpenAsync(Desk opener, string code)
    {
        await opener.GoAsync($"{address}/quotes");
        await opener.FillAsync("#code", code);
        await opener.PressAsync("コードを入力する");
        await opener.SeesAsync("開封コードを受け付けました。");
    }

    public async Task WeighAsync(Desk town)
    {
        await town.GoAsync($"{address}/scores");
        await town.Page.Locator("#price").SelectOptionAsync("50");
        foreach (var (place, name) in Criteria.Index())
        {
            await town.FillAsync($"#name-{place}", name);
            await town.Page.Locator($"#weight-{place}").SelectOptionAsync("25");
            await town.FillAsync($"#one-{place}", "説明が要る");
            await town.FillAsync($"#three-{place}", "慣れれば使える");
            await town.FillAsync($"#five-{place}", "すぐに使える");
        }

        await town.PressAsync("配点を保存する");
        await town.SeesAsync("配点を保存しました。");
    }

    public async Task ScoreAsync(Desk town, string offering, int points)
    {
        var card = town.Page.Locator($"#scores-{offering}");
        for (var place = 0; place < Criteria.Count; place++)
        {
            await card.Locator($"input[name='Sent.Scores[{place}].Points'][value='{points}']").CheckAsync();
            await card.Locator($"textarea[name='Sent.Scores[{place}].Words']").FillAsync("窓口の職員と実演を見て確かめた");
        }

        await card.GetByRole(AriaRole.Button, new() { Name = "採点を保存する" }).ClickAsync();
        await town.SeesAsync("採点を保存しました。");
    }

    public async Task HandOverAsync(Desk from, Desk to)
    {
        await from.GoAsync($"{address}/hand-over");
        await from.FillAsync("#words", "採点まで済みました。決定をお願いします。");
        await from.Page.Locator("form:has(#words) button").ClickAsync();
        await to.GoAsync("/selections");
        await to.SeesAsync("採点まで済みました。決定をお願いします。");
        await to.Page.Locator(".notice form button").First.ClickAsync();
        await to.SeesAsync("案件の各ページ");
    }

    public async Task DecideAsync(Desk town, string plan)
    {
        await town.GoAsync(address);
        await town.Page.Locator($"input[name='Change.Plan'][value='{plan}']").CheckAsync();
        await town.FillAsync("#decide-words", "必須の要件をすべて満たし、総合点が最も高いため");
        await town.PressAsync("この内容で決定する");
        await town.SeesAsync("決定を記録しました。");
    }

    /// <summary>Tries the route for the amount, then records it.</summary>
    public async Task ChooseRouteAsync(Desk town, string amount, string expected)
    {
        await town.GoAsync($"{address}/route");
        await town.FillAsync("#amount", amount);
        await town.PressAsync("試算する");
        await town.SeesAsync(expected);
        await town.PressAsync("この契約方法を記録する");
        await town.SeesAsync("契約方法を記録しました。");
    }

    /// <summary>Locks the record and downloads it once it is signed.</summary>
    public async Task<string> LockAndDownloadAsync(Desk town, string folder)
    {
        await town.GoAsync($"{address}/record");
        await town.PressAsync("記録を確定する");
        await town.SeesAsync("確定した記録");
        while (await town.Page.Locator("#download").CountAsync() == 0)
        {
            await town.Page.WaitForTimeoutAsync(200);
            await town.GoAsync($"{address}/record");
        }

        var download = await town.Page.RunAndWaitForDownloadAsync(() => town.Page.Locator("#download").ClickAsync());
        var file = Path.Combine(folder, download.SuggestedFilename);
        await download.SaveAsAsync(file);
        return file;
    }

    private static async Task<string> CodeAsync(Desk desk)
    {
        await desk.SeesAsync("このコードは今だけ表示されます。");
        return await desk.Page.Locator(".code code").InnerTextAsync();
    }

    private static Task StepAsync(Desk town, string step) =>
        Assertions.Expect(town.Page.Locator($"form[action$='/needs/{step}']").Last).ToBeVisibleAsync();
}
