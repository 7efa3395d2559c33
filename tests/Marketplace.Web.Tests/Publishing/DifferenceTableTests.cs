using Bunit;
using Catalog.Publishing;
using Catalog.Publishing.Reviews;
using Marketplace.Web.Publishing.Reviews;
using Marketplace.Web.Tests.Pages;

namespace Marketplace.Web.Tests.Publishing;

public sealed class DifferenceTableTests : PageTest
{
    [Theory]
    [InlineData("ja-JP", "mandatory.commonFunction", "true", "はい")]
    [InlineData("en-GB", "mandatory.commonFunction", "true", "yes")]
    [InlineData("ja-JP", "product.systems", "[\"019\"]", "健康管理")]
    [InlineData("ja-JP", "exit.exportFee", "120000", "120,000円")]
    [InlineData("ja-JP", "accessibility.testedOn", "\"2026-04-01\"", "2026年4月1日")]
    [InlineData("ja-JP", "product.name", "\"健診くん\"", "健診くん")]
    [InlineData("ja-JP", "nobody.asks", "{\"a\":1}", "{\"a\":1}")]
    public void Answer_reads_in_the_words_of_its_question(string culture, string question, string answer, string expected)
    {
        Speak(culture);

        var table = Render<DifferenceTable>(each => each.Add(one => one.Differences, [new AnswerDifference(question, Wording.Same("Q"), null, answer)]));

        Assert.Equal(expected, table.FindAll("td")[1].TextContent.Trim());
    }

    [Fact]
    public void Row_of_a_table_stands_in_one_line_with_the_names_of_its_columns()
    {
        const string Plans = """[{"code":"a-small","name":"小規模"},{"code":"a-large","name":"大規模"}]""";

        var table = Render<DifferenceTable>(each => each.Add(one => one.Differences, [new AnswerDifference("plans.list", Wording.Same("Q"), null, Plans)]));

        Assert.Equal(2, table.FindAll("td li").Count);
        Assert.EndsWith("小規模", table.Find("td li").TextContent, StringComparison.Ordinal);
    }
}
