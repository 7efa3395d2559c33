using Catalog.Papers;
using CsCheck;

namespace Catalog.Tests.Papers;

public sealed class LineBreakTests
{
    private static readonly string[] Elements = ["町", "は", "、", "。", "「", "」", "ー", "A", "1", " ", "価格"];

    private static readonly Gen<string> Passage = Gen.Int[0, Elements.Length - 1].Array[0, 80].Select(places => string.Concat(places.Select(place => Elements[place])));

    [Theory]
    [InlineData("白川町は、住民と、職員。", 12, "白川町は、住|民と、職員。")]
    [InlineData("町は「健康管理」を選ぶ", 6, "町は|「健康|管理」|を選ぶ")]
    [InlineData("税込 1,234,000円 です", 12, "税込|1,234,000円|です")]
    [InlineData("一行目\n\n三行目", 12, "一行目||三行目")]
    public void Line_ends_where_an_official_would_end_it(string text, int width, string lines) =>
        Assert.Equal(lines, string.Join('|', LineBreaks.Of(text, width, Width)));

    [Fact]
    public void Nothing_but_blanks_at_the_ends_is_lost() => Passage.Sample(text =>
        Assert.Equal(text.Replace(" ", string.Empty, StringComparison.Ordinal), string.Concat(LineBreaks.Of(text, 12, Width)).Replace(" ", string.Empty, StringComparison.Ordinal)));

    [Fact]
    public void No_line_is_wider_than_it_may_be() => Passage.Sample(text =>
        Assert.All(LineBreaks.Of(text, 12, Width), line => Assert.InRange(Width(line), 0, 12)));

    private static float Width(string text) => text.Sum(character => char.IsAscii(character) ? 1 : 2);
}
