using Catalog.Selection;
using Catalog.Selection.Quotes;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;
using TestKit;
using TestKit.Quotes;
using static Catalog.Tests.Selection.Quotes.QuotingPeople;

namespace Catalog.Tests.Selection.Quotes;

public sealed class QuoteRoundTests(Databases databases)
{
    private readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Two_openers_prepare_confirm_and_open_and_every_quote_is_what_its_vendor_sent(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        await using var town = await TownAsync(database, Town, Colleague);
        var prepared = await town.PrepareAsync(Week, ct);
        Assert.False(prepared.Value!.IsSent);
        Assert.Empty((await town.Get<ReadQuoteInvitations>().ListAsync(QuotingTown.Vendor("aozora-kenko"), 0, 10, ct)).Items);
        Assert.True((await town.ConfirmAsync(Colleague, ct)).Value!.IsSent);
        var quote = await town.OfferAsync("aozora-kenko", 1_000_000, ct);
        var receipt = QuotingTown.Done(await town.QuoteAsync("aozora-kenko", quote, ct));

        town.Clock.Advance(Week);
        var first = QuotingTown.Done(await town.OpenAsync(Colleague, ct));
        var between = await town.SheetAsync(ct);
        var second = QuotingTown.Done(await town.OpenAsync(Town, ct));

        var sheet = await town.SheetAsync(ct);
        var opened = sheet.Invitations.Single(each => each.Offering == "aozora-kenko");
        Assert.Equal(new QuotesOpening("town", 0, 0), first);
        Assert.Equal(new QuotesOpening(null, 1, 0), second);
        Assert.All(between.Invitations, each => Assert.Null(each.Quote));
        Assert.Equal((QuoteState.Opened, QuoteStanding.Open, receipt.Digest), (sheet.State, opened.Standing, opened.Digest));
        Assert.Equal(quote with { Recurring = [] }, opened.Quote! with { Recurring = quote.Recurring } with { Recurring = [] });
        Assert.Equal(quote.Gross, opened.Quote.Gross);
        Assert.All(sheet.Invitations.Where(each => each.Offering != "aozora-kenko"), each => Assert.Equal((QuoteStanding.Awaited, null), (each.Standing, each.Quote)));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task In_a_one_person_town_the_request_goes_out_at_once_and_one_code_opens_it(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        await using var town = await TownAsync(database, Village);

        Assert.True((await town.PrepareAsync(Week, ct)).Value!.IsSent);
        QuotingTown.Done(await town.QuoteAsync("minato-kenko", await town.OfferAsync("minato-kenko", 1, ct), ct));
        town.Clock.Advance(Week);

        Assert.Equal(new QuotesOpening(null, 1, 0), QuotingTown.Done(await town.OpenAsync(Village, ct)));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Answer_question_and_refusal_are_taken_until_the_last_moment_and_late_at_the_deadline_itself(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        await using var town = await TownAsync(database, Village);
        await town.SendAsync(Week, ct);
        var (aozora, minato) = (await town.InvitationAsync("aozora-kenko", ct), await town.InvitationAsync("minato-kenko", ct));
        var quote = await town.OfferAsync("aozora-kenko", 1, ct);

        town.Clock.Advance(Week - TimeSpan.FromTicks(10));
        Assert.True((await town.QuoteAsync("aozora-kenko", quote, ct)).IsDone);
        Assert.Equal("selection.quotes-still-sealed", (await town.OpenAsync(Village, ct)).Fault?.Code);
        town.Clock.Advance(TimeSpan.FromTicks(10));

        var answering = town.Get<AnswerInvitation>();
        Assert.Equal("selection.quotes-too-late", (await town.QuoteAsync("aozora-kenko", quote, ct)).Fault?.Code);
        Assert.Equal("selection.quotes-too-late", (await answering.AskAsync(minato, "質問", QuotingTown.Vendor("minato-kenko"), ct)).Fault?.Code);
        Assert.Equal("selection.quotes-too-late", (await answering.DeclineAsync(aozora, "辞退", QuotingTown.Vendor("aozora-kenko"), ct)).Fault?.Code);
        Assert.Equal("selection.quotes-deadline-passed", (await town.Get<ChangeQuotes>().WithdrawAsync(town.Ref, 1, "理由", Village, ct)).Fault?.Code);
        Assert.True((await town.OpenAsync(Village, ct)).IsDone);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Fifth_wrong_code_pauses_the_opener_for_a_quarter_of_an_hour(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        await using var town = await TownAsync(database, Village);
        await town.SendAsync(Week, ct);
        town.Clock.Advance(Week);
        var wrong = string.Concat(Enumerable.Repeat("ABCDE-", 6));

        Assert.Equal("selection.quotes-unreadable-code", (await town.OpenAsync(Village, ct, "ABCDE")).Fault?.Code);
        foreach (var left in (string[])["4", "3", "2", "1"])
        {
            var refused = (await town.OpenAsync(Village, ct, wrong)).Fault!;
            Assert.Equal(("selection.quotes-wrong-code", left), (refused.Code, refused.Args[0]));
        }

        Assert.Equal("selection.quotes-code-paused", (await town.OpenAsync(Village, ct, wrong)).Fault?.Code);
        Assert.Equal("selection.quotes-code-paused", (await town.OpenAsync(Village, ct)).Fault?.Code);
        town.Clock.Advance(QuoteOpener.Pause);
        Assert.True((await town.OpenAsync(Village, ct)).IsDone);
        Assert.Equal(5, (await FactsAsync(database)).Count(fact => fact == "OpeningCodeRefused"));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Question_is_read_by_all_without_its_asker_and_answered_once(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        await using var town = await TownAsync(database, Village);
        await town.SendAsync(Week, ct);
        QuotingTown.Done(await town.Get<AnswerInvitation>().AskAsync(await town.InvitationAsync("minato-kenko", ct), "回線は含みますか", QuotingTown.Vendor("minato-kenko"), ct));
        var changing = town.Get<ChangeQuotes>();

        Assert.True((await changing.AnswerQuestionAsync(town.Ref, 1, 1, "含みます", Village, ct)).IsDone);
        Assert.Equal("selection.quotes-already-answered", (await changing.AnswerQuestionAsync(town.Ref, 1, 1, "含みません", Village, ct)).Fault?.Code);

        foreach (var offering in QuotingTown.Offerings)
        {
            var seen = QuotingTown.Done(await town.Get<ReadQuoteInvitations>().FindAsync(await town.InvitationAsync(offering, ct), QuotingTown.Vendor(offering), ct));
            Assert.Equal(("回線は含みますか", "含みます", offering == "minato-kenko"), (seen.Questions[0].Text, seen.Questions[0].Reply!.Text, seen.Questions[0].IsOwn));
        }
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Last_answer_counts_the_same_one_again_changes_nothing_and_a_refusal_takes_it_back(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        await using var town = await TownAsync(database, Village);
        await town.SendAsync(Week, ct);
        var salt = new string('a', 64);
        var dear = QuotingTown.Done(await town.QuoteAsync("aozora-kenko", await town.OfferAsync("aozora-kenko", 2_000_000, ct), ct, salt));
        town.Clock.Advance(TimeSpan.FromHours(1));
        var again = QuotingTown.Done(await town.QuoteAsync("aozora-kenko", await town.OfferAsync("aozora-kenko", 2_000_000, ct), ct, salt));
        var cheap = QuotingTown.Done(await town.QuoteAsync("aozora-kenko", await town.OfferAsync("aozora-kenko", 1_000_000, ct), ct, salt));
        QuotingTown.Done(await town.QuoteAsync("minato-kenko", await town.OfferAsync("minato-kenko", 1, ct), ct));
        QuotingTown.Done(await town.Get<AnswerInvitation>().DeclineAsync(await town.InvitationAsync("minato-kenko", ct), "体制が取れないため", QuotingTown.Vendor("minato-kenko"), ct));

        town.Clock.Advance(Week);
        QuotingTown.Done(await town.OpenAsync(Village, ct));

        var sheet = await town.SheetAsync(ct);
        Assert.Equal(dear, again);
        Assert.NotEqual(dear.Digest, cheap.Digest);
        Assert.Equal(1_000_000, sheet.Invitations[0].Quote!.Initial.Amount);
        Assert.Equal((QuoteStanding.Declined, "体制が取れないため", null), (sheet.Invitations[1].Standing, sheet.Invitations[1].DeclineReason, sheet.Invitations[1].Quote));
        Assert.Equal(3, (await FactsAsync(database)).Count(fact => fact == "QuoteAnswered"));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Case_waits_for_those_who_have_to_move_and_is_not_decided_over_sealed_quotes(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        await using var town = await TownAsync(database, Town, Colleague);
        QuotingTown.Done(await town.PrepareAsync(Week, ct));
        var confirming = await WaitingAsync(town);
        QuotingTown.Done(await town.ConfirmAsync(Colleague, ct));
        QuotingTown.Done(await town.QuoteAsync("aozora-kenko", await town.OfferAsync("aozora-kenko", 1, ct), ct));
        var answering = await WaitingAsync(town);
        town.Clock.Advance(Week);
        QuotingTown.Done(await town.OpenAsync(Town, ct));
        var opening = await WaitingAsync(town);
        var early = await DecideAsync(town);
        QuotingTown.Done(await town.OpenAsync(Colleague, ct));

        Assert.Equal([("quotes.confirmation", "colleague")], confirming.Select(each => (each.What, each.Who!)));
        Assert.Equal(["quotes.answer", "quotes.answer"], answering.Select(each => each.What));
        Assert.Equal([("quotes.opening", "colleague")], opening.Select(each => (each.What, each.Who!)));
        Assert.Equal("selection.quotes-decide-too-early", early.Fault?.Code);
        Assert.Empty(await WaitingAsync(town));
        Assert.True((await DecideAsync(town)).IsDone);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Next_round_starts_when_the_last_one_has_ended_and_not_before(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        await using var town = await TownAsync(database, Village);
        await town.SendAsync(Week, ct);

        var early = await town.PrepareAsync(Week, ct);
        QuotingTown.Done(await town.Get<ChangeQuotes>().WithdrawAsync(town.Ref, 1, "要件を見直すため", Village, ct));
        var late = await town.QuoteAsync("aozora-kenko", await town.OfferAsync("aozora-kenko", 1, ct), ct);
        var next = await town.PrepareAsync(Week, ct);

        Assert.Equal(["selection.quotes-already-out", "selection.quotes-ended"], [early.Fault?.Code, late.Fault?.Code]);
        Assert.Equal(2, next.Value!.Round);
    }

    private static async Task<IReadOnlyList<Waiting>> WaitingAsync(QuotingTown town)
    {
        var token = TestContext.Current.CancellationToken;
        await using var db = await town.Get<IDbContextFactory<MarketplaceDb>>().CreateDbContextAsync(token);
        var waiting = await town.Get<CaseParts>().WaitingAsync(db, await db.Selections.SingleAsync(each => each.Id == town.Case, token), token);
        return [.. waiting.Where(each => each.What.StartsWith("quotes.", StringComparison.Ordinal))];
    }

    private async Task<Outcome<int>> DecideAsync(QuotingTown town)
    {
        foreach (var offering in QuotingTown.Offerings.Skip(1))
        {
            await town.Get<ChangeSelection>().ExcludeAsync(town.Ref, offering, ExclusionReason.Cost, "高い", town.People[0], ct);
        }

        return await town.Get<ChangeSelection>().DecideAsync(town.Ref, "aozora-kenko", "aozora-kenko-basic", "最適", town.People[0], ct);
    }

    private async Task<List<string>> FactsAsync(TestDatabase database)
    {
        await using var db = await database.Dbs.CreateDbContextAsync(ct);
        return await db.AuditEvents.Select(entry => entry.Fact).ToListAsync(ct);
    }

    private Task<QuotingTown> TownAsync(TestDatabase database, params Actor[] people) => QuotingTown.BuildAsync(database.Options, Start, people, ct);
}
