using Catalog.Search;
using Catalog.Seeding;
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
    [InlineData("サーバー", "さば")]
    [InlineData("ｻｰﾊﾞ", "さば")]
    [InlineData("キャッシュ", "きやつしゆ")]
    [InlineData("子ども・子育て", "子ども子育て")]
    [InlineData("佐々木", "佐佐木")]
    [InlineData("いすゞ", "いすず")]
    [InlineData("國民健康保險", "国民健康保険")]
    [InlineData("豫防接種臺帳", "予防接種台帳")]
    [InlineData("戶籍の附票", "戸籍の附票")]
    [InlineData("渡邉・渡邊", "渡辺渡辺")]
    [InlineData("長嶋・長嶌", "長島長島")]
    public void Texts_that_a_reader_takes_for_the_same_become_the_same(string text, string expected) =>
        Assert.Equal(expected, Folding.Fold(text));

    [Fact]
    public void Folding_twice_changes_nothing() =>
        Gen.String[Gen.Char["ァヶヴｶﾞー檮﨑Ōü　 aＡ健が゛々ゝゞヾ・ッ㍿①國"]].Sample(text => Folding.Fold(Folding.Fold(text)) == Folding.Fold(text));

    [Fact]
    public void Every_variant_kanji_leads_to_one_that_leads_nowhere_else()
    {
        var rows = FactFile.Rows("Search", "kanji.tsv");
        var variants = rows.SelectMany(row => row["variants"]).ToList();

        Assert.True(variants.Count > 400);
        Assert.Equal(variants.Count, variants.Distinct().Count());
        Assert.All(rows, row => Assert.Equal(row["in_use"], Folding.Fold(row["variants"][..1])));
        Assert.Empty(variants.Intersect(rows.Select(row => row["in_use"][0])));
    }

    [Fact]
    public void Words_are_split_at_any_space_and_empty_ones_dropped() =>
        Assert.Equal(["健康", "よぼう"], Folding.Words(" 健康　 ヨボウ "));
}
