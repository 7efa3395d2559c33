using Bunit;
using Marketplace.Web.Problems;

namespace Marketplace.Web.Tests.Pages;

public sealed class ProblemTextTests : PageTest
{
    [Theory]
    [InlineData(404, "ja-JP", "ページが見つかりません")]
    [InlineData(403, "ja-JP", "このページを見る権限がありません")]
    [InlineData(500, "ja-JP", "処理を完了できませんでした")]
    [InlineData(400, "ja-JP", "受け付けられませんでした")]
    [InlineData(404, "en-US", "Page not found")]
    [InlineData(403, "en-US", "You may not see this page")]
    [InlineData(503, "en-US", "The request could not be completed")]
    public void Every_status_is_told_in_the_reader_s_language(int status, string culture, string title)
    {
        Speak(culture);

        Assert.Equal(title, Render<ProblemText>(parameters => parameters.Add(p => p.Status, status)).Find("h1").TextContent);
    }
}
