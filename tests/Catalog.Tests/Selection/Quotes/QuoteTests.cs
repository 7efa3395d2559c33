using Catalog.Selection.Quotes;
using CsCheck;

namespace Catalog.Tests.Selection.Quotes;

public sealed class QuoteTests
{
    private static readonly Gen<Yen> Amount = Gen.Long[0, Quote.MostPerLine.Amount].Select(amount => new Yen(amount));

    private static readonly Gen<Quote> Quotes =
        from once in Amount.Array[3]
        from everyYear in Amount.Array[3]
        from years in Amount.Array[1, QuoteTerms.MostYears]
        select new Quote("plan", once[0], years, everyYear[0], everyYear[1], everyYear[2], once[1], once[2], "条件 \"A\"\n𠮷");

    [Fact]
    public void Totals_are_the_sum_of_all_lines_with_the_tax_cut_once() => Quotes.Sample(quote =>
    {
        Int128 net = quote.Initial.Amount + quote.Migration.Amount + quote.Exit.Amount;
        foreach (var year in quote.Recurring)
        {
            net += year.Amount + quote.Options.Amount + quote.CloudShare.Amount + quote.Line.Amount;
        }

        Assert.Null(quote.Refusal(quote.Recurring.Count));
        Assert.Equal(net, quote.Net.Amount);
        Assert.Equal(net / 10, quote.Tax.Amount);
        Assert.Equal(net + net / 10, quote.Gross.Amount);
    });

    [Fact]
    public void Order_of_the_years_does_not_change_the_total_and_one_yen_more_is_one_yen_more() => Quotes.Sample(quote =>
    {
        Assert.Equal(quote.Gross, (quote with { Recurring = [.. quote.Recurring.Reverse()] }).Gross);
        Assert.Equal(quote.Net.Amount + 1, (quote with { Exit = quote.Exit + new Yen(1) }).Net.Amount);
    });

    [Theory]
    [InlineData(9, 0)]
    [InlineData(10, 1)]
    [InlineData(19, 1)]
    [InlineData(20, 2)]
    public void Fraction_of_a_yen_of_tax_is_cut(long net, long tax) => Assert.Equal(tax, Of(net).Tax.Amount);

    [Fact]
    public void Negative_and_absurd_amounts_and_missing_years_are_refused_beside_their_field()
    {
        Assert.Equal(("selection.quotes-bad-amount", "initial"), Refused(Of(-1)));
        Assert.Equal(("selection.quotes-bad-amount", "line"), Refused(Of(1) with { Line = Quote.MostPerLine + new Yen(1) }));
        Assert.Equal(("selection.quotes-wrong-years", "recurring"), Refused(Of(1) with { Recurring = [] }));
    }

    private static Quote Of(long initial) => new("plan", new Yen(initial), [Yen.Zero], Yen.Zero, Yen.Zero, Yen.Zero, Yen.Zero, Yen.Zero, string.Empty);

    private static (string? Code, string? Field) Refused(Quote quote) => (quote.Refusal(1)?.Code, quote.Refusal(1)?.Field);
}
