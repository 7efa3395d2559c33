using Microsoft.Playwright;

namespace EndToEnd.Tests.Case;

/// <summary>What a vendor does with a request for a quote.</summary>
internal static class VendorWalk
{
    /// <summary>Answers the newest request of this town; sealed and receipted at the end.</summary>
    public static async Task AnswerAsync(Desk vendor, string town, int yearly)
    {
        await vendor.GoAsync("/vendor/quotes");
        await vendor.Page.GetByRole(AriaRole.Link, new() { Name = town }).First.ClickAsync();
        await vendor.FillAsync("#initial", "480,000");
        for (var year = 1; year <= 5; year++)
        {
            await vendor.FillAsync($"#year-{year}", $"{yearly}");
        }

        await vendor.FillAsync("#cloud", "144000");
        await vendor.FillAsync("#note", "操作研修は利用料に含みます。");
        await vendor.PressAsync("合計を確認する");
        await vendor.SeesAsync("まだ提出されていません。");
        await vendor.PressAsync("封印して提出する");
        await vendor.SeesAsync("見積書を受領しました");
    }
}
