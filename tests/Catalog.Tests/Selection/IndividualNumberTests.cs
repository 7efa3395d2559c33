using System.Globalization;
using Catalog.Selection;
using Catalog.Selection.Scores;
using CsCheck;
using TestKit;

namespace Catalog.Tests.Selection;

public sealed class IndividualNumberTests(Databases databases)
{
    private static readonly Gen<string> Number = Gen.Char['0', '9'].Array[11].Select(digits => new string(digits) + Digit(new string(digits)));

    /// <summary>Around a number stands whatever is no digit and joins none.</summary>
    private static readonly string[] Surroundings = ["", "番号は", "です。", "(", ")", "A", "、", "氏名:", "\n"];

    private static readonly string[] Separators = ["", "-", " ", "　", "－", "ー", "‐", "−", " - ", "\u200B"];

    private readonly CancellationToken ct = TestContext.Current.CancellationToken;

    /// <summary>Computed by hand. With one digit alone the sum is its weight: 2 at the right end, 6 at the left; a remainder of at most 1 gives 0.</summary>
    [Theory]
    [InlineData("12345678901", 8)]
    [InlineData("00000000000", 0)]
    [InlineData("00000000001", 9)]
    [InlineData("10000000000", 5)]
    public void Check_digit_is_that_of_the_rule(string eleven, int digit) => Assert.Equal(digit, IndividualNumber.CheckDigitOf(eleven));

    private static Gen<string> Of(string[] all) => Gen.Int[0, all.Length - 1].Select(place => all[place]);

    [Fact]
    public void Number_is_found_in_every_way_of_writing_it() => Gen.Select(Of(Surroundings), Number, Of(Separators), Gen.Bool, Of(Surroundings)).Sample((before, number, separator, wide, after) =>
    {
        var grouped = string.Join(separator, number.Chunk(4).Select(group => new string(group)));
        Assert.True(IndividualNumber.IsIn(before + (wide ? Wide(grouped) : grouped) + after), $"{before}{grouped}{after}");
    });

    [Fact]
    public void Any_wrong_check_digit_is_no_number() => Gen.Select(Number, Gen.Int[1, 9]).Sample((number, off) =>
        Assert.False(IndividualNumber.IsIn(number[..11] + (char)('0' + ((number[11] - '0' + off) % 10)))));

    [Fact]
    public void Longer_and_shorter_rows_of_digits_are_other_numbers() => Gen.Select(Number, Gen.Char['0', '9']).Sample((number, more) =>
        Assert.False(IndividualNumber.IsIn(number + more) || IndividualNumber.IsIn(more + number) || IndividualNumber.IsIn(number[1..])));

    [Theory]
    [InlineData("法人番号 8260001007077")]
    [InlineData("2026-11-24 10:30 に 0258-66-0000 へ電話")]
    [InlineData("900,000,000,000円")]
    [InlineData("")]
    public void Numbers_of_everyday_work_are_let_through(string words) => Assert.False(IndividualNumber.IsIn(words));

    [Fact]
    public async Task Every_place_for_words_of_a_case_refuses_one_and_keeps_nothing()
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, ct);
        await Cases.AdmitAsync(database, ct);
        var which = await Cases.OpenAsync(database, ct, "aozora-kenko", "yamabiko-kenko");
        Assert.Null((await database.Get<SetWeights>().RunAsync(which, Cases.Weights, Cases.Clerk, ct)).Fault);
        const string words = "本人（１２３４－５６７８－９０１８）の希望";
        var (change, before) = (database.Get<ChangeSelection>(), (await database.Get<SelectionSheets>().FindAsync(which.Id, Cases.Clerk, ct)).Value!.Version);

        Outcome<int>[] said =
        [
            await change.StateNeedAsync(which, words, NeedStrength.Must, Cases.Clerk, ct),
            await change.ShortlistAsync(which, "minato-kenko", words, Cases.Clerk, ct),
            await change.ExcludeAsync(which, "aozora-kenko", ExclusionReason.Cost, words, Cases.Clerk, ct),
            await change.DecideAsync(await Cases.OpenAsync(database, ct, "aozora-kenko"), "aozora-kenko", "aozora-kenko-basic", words, Cases.Clerk, ct),
            await database.Get<GiveScores>().RunAsync(which, "aozora-kenko", [new ScoreOrder(1, 3, words)], Cases.Clerk, ct),
            await database.Get<SetWeights>().RunAsync(which, Cases.Weights with { Criteria = [Cases.Weights.Criteria[0] with { One = words, Weight = 40 }] }, Cases.Clerk, ct),
            await database.Get<Catalog.Selection.Needs.AnswerNeeds>().RunAsync(which, new Catalog.Selection.Needs.NeedAnswers(Wishes: new Catalog.Selection.Needs.WishesNeed(words)), Cases.Clerk, ct),
            await database.Get<Catalog.Selection.Carrying.HandOver>().RunAsync(which, Cases.Colleague.Id, words, Cases.Clerk, ct),
        ];
        var opened = await database.Get<OpenSelection>().RunAsync(new OpenSelectionOrder(Cases.Town, words, 17), Cases.Clerk, ct);

        Assert.All(said, each => Assert.Equal("selection.individual-number", each.Fault?.Code));
        Assert.Equal(("selection.individual-number", "title"), (opened.Fault?.Code, opened.Fault?.Field));
        Assert.Equal(before, (await database.Get<SelectionSheets>().FindAsync(which.Id, Cases.Clerk, ct)).Value!.Version);
    }

    private static string Digit(string eleven) => IndividualNumber.CheckDigitOf(eleven).ToString(CultureInfo.InvariantCulture);

    private static string Wide(string text) => string.Concat(text.Select(sign => char.IsAsciiDigit(sign) ? (char)(sign + 0xFEE0) : sign));
}
