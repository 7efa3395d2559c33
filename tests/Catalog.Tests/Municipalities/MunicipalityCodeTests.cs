using System.Globalization;
using Catalog.Municipalities;
using Catalog.Seeding;
using CsCheck;

namespace Catalog.Tests.Municipalities;

public sealed class MunicipalityCodeTests
{
    private static readonly string[] Published =
        [.. new[] { "prefectures.tsv", "municipalities.tsv" }.SelectMany(file => FactFile.Rows("Municipalities", file)).Select(row => row["code"])];

    [Fact]
    public void Every_published_code_passes_its_check_digit()
    {
        Assert.Equal(47 + 1741, Published.Distinct(StringComparer.Ordinal).Count());
        Assert.All(Published, code => Assert.True(MunicipalityCode.Read(code).IsDone, code));
    }

    [Theory]
    [InlineData("215066")]
    [InlineData("011002")]
    [InlineData("131016")]
    [InlineData("240001")]
    [InlineData("473821")]
    public void One_wrong_digit_is_noticed_unless_it_leads_to_the_other_remainder_with_check_digit_1(string code)
    {
        var unnoticed = SingleChanges(code).Where(changed => MunicipalityCode.Read(changed).IsDone).ToList();

        Assert.All(unnoticed, changed => Assert.Equal([0, 10], new[] { Remainder(code), Remainder(changed) }.Order()));
    }

    [Fact]
    public void A_wrong_check_digit_is_answered_with_the_right_code()
    {
        var read = MunicipalityCode.Read("215065");

        Assert.Equal(MunicipalityFaults.CodeCheckDigit("215065", "215066").Args, read.Fault?.Args);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("21506")]
    [InlineData("2150660")]
    [InlineData("21506x")]
    [InlineData("２１５０６６")]
    public void Anything_but_six_plain_digits_is_refused(string? text) =>
        Assert.Equal("municipalities.code-not-six-digits", MunicipalityCode.Read(text).Fault?.Code);

    [Fact]
    public void Exactly_one_check_digit_fits_any_five_digits() =>
        Gen.Int[0, 99_999].Sample(number =>
        {
            var five = number.ToString("00000", CultureInfo.InvariantCulture);
            Assert.Single(Enumerable.Range(0, 10), digit => MunicipalityCode.Read(five + digit).IsDone);
        });

    private static IEnumerable<string> SingleChanges(string code) =>
        from place in Enumerable.Range(0, code.Length)
        from digit in "0123456789"
        where digit != code[place]
        select code[..place] + digit + code[(place + 1)..];

    /// <summary>Eleven remainders share ten digits: 0 and 10 both give (11 - remainder) mod 10 = 1, which is the rule's one blind spot.</summary>
    private static int Remainder(string code) => Enumerable.Range(0, 5).Sum(place => (code[place] - '0') * (6 - place)) % 11;
}
