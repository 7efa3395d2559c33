using Catalog.Selection;
using Catalog.Selection.Quotes;
using Catalog.Selection.Scores;
using TestKit;
using TestKit.Quotes;
using static Catalog.Tests.Selection.Quotes.QuotingPeople;

namespace Catalog.Tests.Selection.Quotes;

public sealed class QuotedPriceTests(Databases databases)
{
    private readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Scoring_from_before_the_opening_follows_the_opened_quotes_and_says_so(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        await using var town = await ScoredAsync(database);
        await town.SendAsync(Week, ct);
        var quote = await town.OfferAsync("aozora-kenko", 1_000, ct);
        QuotingTown.Done(await town.QuoteAsync("aozora-kenko", quote, ct));
        var before = await ScoresAsync(town);

        town.Clock.Advance(Week);
        QuotingTown.Done(await town.OpenAsync(Village, ct));
        var after = await ScoresAsync(town);

        Assert.All(before.Candidates, row => Assert.Equal(PriceSource.Listing, row.Source));
        Assert.Equal((quote.Gross, PriceSource.Quote), (Row(after, "aozora-kenko").Price!.Value, Row(after, "aozora-kenko").Source));
        Assert.Equal((Row(before, "yamabiko-kenko").Price, PriceSource.Listing), (Row(after, "yamabiko-kenko").Price, Row(after, "yamabiko-kenko").Source));
        Assert.Equal(PricePoints.Of(Row(after, "yamabiko-kenko").Price!.Value, Lowest(after)), Row(after, "yamabiko-kenko").PricePoints);
        Assert.NotEqual(before.Ranking.Select(rank => rank.Total), after.Ranking.Select(rank => rank.Total));
        Assert.False(after.PricesMoved);
        var record = (await Cases.RecordAsync(database, town.Ref, "scores", ct))!["prices"]!.AsArray();
        Assert.Equal(["listing", "quote"], record.Where(price => (string?)price!["offering"] == "aozora-kenko").Select(price => (string?)price!["source"]));
    }

    [Fact]
    public async Task Quote_over_more_years_counts_with_its_first_five_and_one_over_fewer_leaves_the_listed_price()
    {
        foreach (var (years, source) in new[] { (7, PriceSource.Quote), (1, PriceSource.Listing) })
        {
            await using var database = await databases.OpenAsync(Engine.Sqlite, ct);
            await using var town = await ScoredAsync(database);
            await town.SendAsync(Week, ct, years);
            var five = await town.OfferAsync("aozora-kenko", 1_000, ct);
            QuotingTown.Done(await town.QuoteAsync("aozora-kenko", five with { Recurring = [.. Enumerable.Repeat(new Yen(1_200_000), years)] }, ct));
            town.Clock.Advance(Week);
            QuotingTown.Done(await town.OpenAsync(Village, ct));

            var row = Row(await ScoresAsync(town), "aozora-kenko");
            Assert.Equal(source, row.Source);
            Assert.Equal(source == PriceSource.Quote, row.Price == five.Gross);
        }
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Quote_that_was_disclosed_after_the_codes_were_lost_is_taken_over_before_deciding(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        await using var town = await ScoredAsync(database);
        await town.SendAsync(Week, ct);
        var quote = await town.OfferAsync("aozora-kenko", 1_000, ct);
        var receipt = QuotingTown.Done(await town.QuoteAsync("aozora-kenko", quote, ct));
        town.Clock.Advance(Week);
        QuotingTown.Done(await town.Get<ChangeQuotes>().GiveUpAsync(town.Ref, 1, "コードを紛失した", Village, ct));
        QuotingTown.Done(await town.Get<AnswerInvitation>().DiscloseAsync(await town.InvitationAsync("aozora-kenko", ct), receipt.Text, QuotingTown.Vendor("aozora-kenko"), ct));
        var choice = new DecisionOrder("yamabiko-kenko", "yamabiko-kenko-small", "総合評価による", "支援体制が優れる");

        var early = await town.Get<ChangeSelection>().DecideAsync(town.Ref, choice, Village, ct);
        QuotingTown.Done(await town.Get<TakePrices>().RunAsync(town.Ref, Village, ct));
        var decided = await town.Get<ChangeSelection>().DecideAsync(town.Ref, choice, Village, ct);

        Assert.Equal(("selection.score-quote-not-taken", "aozora-kenko"), (early.Fault!.Code, early.Fault.Args[0]));
        Assert.Null(decided.Fault);
        Assert.Equal((quote.Gross, PriceSource.Quote), (Row(await ScoresAsync(town), "aozora-kenko").Price!.Value, Row(await ScoresAsync(town), "aozora-kenko").Source));
    }

    private async Task<QuotingTown> ScoredAsync(TestDatabase database)
    {
        var town = await QuotingTown.BuildAsync(database.Options, Start, [Village], ct);
        QuotingTown.Done(await town.Get<SetWeights>().RunAsync(town.Ref, Cases.Weights, Village, ct));
        foreach (var offering in QuotingTown.Offerings)
        {
            QuotingTown.Done(await town.Get<GiveScores>().RunAsync(town.Ref, offering, [new ScoreOrder(1, 4, "実演で確かめた"), new ScoreOrder(2, 4, "契約書案による")], Village, ct));
        }

        return town;
    }

    private async Task<ScoreSheet> ScoresAsync(QuotingTown town) => QuotingTown.Done(await town.Get<ReadScores>().RunAsync(town.Case, Village, ct));

    private static ScoredRow Row(ScoreSheet sheet, string offering) => sheet.Candidates.Single(row => row.Offering == offering);

    private static Yen Lowest(ScoreSheet sheet) => sheet.Candidates.Min(row => row.Price!.Value);
}
