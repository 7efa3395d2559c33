using Catalog.Search;
using CsCheck;

namespace Catalog.Tests.Search;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("シラカワ", "しらかわ")]
    [InlineData("ｼﾗｶﾜ", "しらかわ")]
    [InlineData("ＷＥＬ－ＭＯＴＨＥＲ", "wel-mother")]
    [InlineData("檮原町", "梼原町")]
    [InlineData("Ōsaka", "osaka")]
    [InlineData("青ヶ島", "青け島")]
    [InlineData("健康　管理", "健康管理")]
    public void Texts_that_a_reader_takes_for_the_same_become_the_same(string text, string expected) =>
        Assert.Equal(expected, Folding.Fold(text));

    [Fact]
    public void Folding_twice_changes_nothing() =>
        Gen.String[Gen.Char["ァヶヴｶﾞー檮﨑Ōü　 aＡ健が゛"]].Sample(text => Folding.Fold(Folding.Fold(text)) == Folding.Fold(text));

    [Fact]
    public void Words_are_split_at_any_space_and_empty_ones_dropped() =>
        Assert.Equal(["健康", "よぼう"], Folding.Words(" 健康　 ヨボウ "));
}
