using System.Text.Json.Nodes;
using Catalog.Selection;
using Catalog.Selection.Quotes;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TestKit;
using TestKit.Quotes;
using static Catalog.Tests.Selection.Quotes.QuotingPeople;

namespace Catalog.Tests.Selection.Quotes;

public sealed class SecrecyTests(Databases databases)
{
    /// <summary>Long enough to stand nowhere by chance.</summary>
    private const long Amount = 876_543_219_071;

    private readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Sealed_amount_stands_in_no_column_file_or_log_until_the_last_code_is_entered(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        await using var town = await QuotingTown.BuildAsync(database.Options, Start, [Town, Colleague], ct);
        await town.SendAsync(Week, ct);
        var quote = await town.OfferAsync("aozora-kenko", Amount, ct);
        var receipt = QuotingTown.Done(await town.QuoteAsync("aozora-kenko", quote, ct));
        long[] amounts = [Amount, quote.Net.Amount, quote.Tax.Amount, quote.Gross.Amount];

        await AssertNowhereAsync(database, amounts, [.. town.Codes.Values, .. town.Codes.Values.Select(code => code.Replace("-", string.Empty, StringComparison.Ordinal))]);
        town.Clock.Advance(Week);
        await town.OpenAsync(Town, ct);
        await AssertNowhereAsync(database, amounts, [.. town.Codes.Values]);
        await town.OpenAsync(Colleague, ct);
        Assert.Contains("QuoteInvitations", town.Log.Text, StringComparison.Ordinal);
        Assert.All(amounts.SelectMany(Spellings.Of).Concat(town.Codes.Values), spelling => Assert.DoesNotContain(spelling, town.Log.Text, StringComparison.Ordinal));

        // The search finds what is there: otherwise its silence above would say nothing.
        Assert.Contains(Spellings.Of(Amount)[0], await EveryByte.TextAsync(database.Dbs, ct), StringComparison.Ordinal);
        Assert.Contains(Spellings.Of(Amount)[0], receipt.Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Process_that_was_down_at_the_deadline_opens_when_it_comes_back(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        await using var town = await QuotingTown.BuildAsync(database.Options, Start, [Town, Colleague], ct);
        await town.SendAsync(Week, ct);
        QuotingTown.Done(await town.QuoteAsync("aozora-kenko", await town.OfferAsync("aozora-kenko", Amount, ct), ct));
        town.Clock.Advance(Week * 9);

        foreach (var person in town.People)
        {
            await using var fresh = QuotingTown.Start(database.Options, town.Clock);
            QuotingTown.Done(await fresh.GetRequiredService<OpenQuotes>().RunAsync(town.Ref, 1, town.Codes[person.Id], person, ct));
        }

        Assert.Equal(Amount, (await town.SheetAsync(ct)).Invitations[0].Quote!.Initial.Amount);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Exchanged_replayed_and_removed_answers_are_found_broken_and_the_rest_still_opens(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        await using var town = await QuotingTown.BuildAsync(database.Options, Start, [Village], ct);
        await town.SendAsync(Week, ct);
        QuotingTown.Done(await town.QuoteAsync("aozora-kenko", await town.OfferAsync("aozora-kenko", 2_000_000, ct), ct));
        var (oldBox, oldDigest) = await RowAsync(database, "aozora-kenko");
        foreach (var offering in QuotingTown.Offerings)
        {
            QuotingTown.Done(await town.QuoteAsync(offering, await town.OfferAsync(offering, 1_000_000, ct), ct));
        }

        var (minatoBox, minatoDigest) = await RowAsync(database, "minato-kenko");
        await PutAsync(database, "aozora-kenko", oldBox, oldDigest);
        await PutAsync(database, "yamabiko-kenko", minatoBox, minatoDigest);
        town.Clock.Advance(Week);
        var opening = QuotingTown.Done(await town.OpenAsync(Village, ct));

        Assert.Equal(new QuotesOpening(null, 1, 2), opening);
        Assert.Equal([QuoteStanding.Broken, QuoteStanding.Open, QuoteStanding.Broken], (await town.SheetAsync(ct)).Invitations.Select(each => each.Standing));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Answer_of_another_request_does_not_open_in_its_place(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        await using var village = await QuotingTown.BuildAsync(database.Options, Start, [Village], ct);
        await using var town = await QuotingTown.BuildAsync(database.Options, Start, [Town], ct);
        await village.SendAsync(Week, ct);
        QuotingTown.Done(await village.QuoteAsync("aozora-kenko", await village.OfferAsync("aozora-kenko", 1, ct), ct));
        var (box, _) = await RowAsync(database, "aozora-kenko");
        await town.SendAsync(Week, ct);
        QuotingTown.Done(await town.QuoteAsync("aozora-kenko", await town.OfferAsync("aozora-kenko", 2, ct), ct));
        await PutAsync(database, "aozora-kenko", box, digest: null);
        village.Clock.Advance(Week);
        town.Clock.Advance(Week);

        Assert.Equal(new QuotesOpening(null, 0, 1), QuotingTown.Done(await town.OpenAsync(Town, ct)));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Lost_code_is_made_up_for_by_vendors_who_lay_their_own_file_open(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        await using var town = await QuotingTown.BuildAsync(database.Options, Start, [Town, Colleague], ct);
        await town.SendAsync(Week, ct);
        var receipt = QuotingTown.Done(await town.QuoteAsync("aozora-kenko", await town.OfferAsync("aozora-kenko", Amount, ct), ct));
        var (vendor, id) = (QuotingTown.Vendor("aozora-kenko"), await town.InvitationAsync("aozora-kenko", ct));
        var disclosing = town.Get<AnswerInvitation>();
        town.Clock.Advance(Week);
        var early = await disclosing.DiscloseAsync(id, receipt.Text, vendor, ct);
        QuotingTown.Done(await town.Get<ChangeQuotes>().GiveUpAsync(town.Ref, 1, "控えを紛失したため", Town, ct));
        var cheaper = await disclosing.DiscloseAsync(id, receipt.Text.Replace("876543219071", "1", StringComparison.Ordinal), vendor, ct);
        var foreign = await disclosing.DiscloseAsync(id, receipt.Text, QuotingTown.Vendor("minato-kenko"), ct);
        QuotingTown.Done(await disclosing.DiscloseAsync(id, receipt.Text + "\n", vendor, ct));

        var shown = (await town.SheetAsync(ct)).Invitations[0];
        Assert.Equal(["selection.quotes-nothing-to-disclose", "selection.quotes-other-digest", "selection.quotes-unknown"], [early.Fault?.Code, cheaper.Fault?.Code, foreign.Fault?.Code]);
        Assert.Equal((Amount, town.Clock.GetUtcNow()), (shown.Quote!.Initial.Amount, shown.DisclosedAt));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Outsiders_see_nothing_every_look_is_logged_and_the_log_says_nothing_of_what_was_seen(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        await using var town = await QuotingTown.BuildAsync(database.Options, Start, [Town, Colleague], ct);
        await town.SendAsync(Week, ct);
        QuotingTown.Done(await town.QuoteAsync("minato-kenko", await town.OfferAsync("minato-kenko", Amount, ct), ct));
        var id = await town.InvitationAsync("minato-kenko", ct);

        foreach (var outsider in Outsiders)
        {
            Assert.Equal("selection.unknown", (await town.Get<ReadQuotes>().RunAsync(town.Case, outsider, ct)).Fault?.Code);
            Assert.Equal("selection.quotes-unknown", (await town.Get<ReadQuoteInvitations>().FindAsync(id, outsider, ct)).Fault?.Code);
        }

        foreach (var reader in (Actor[])[Town, Colleague, Auditor])
        {
            Assert.All(QuotingTown.Done(await town.Get<ReadQuotes>().RunAsync(town.Case, reader, ct))[0].Invitations, each => Assert.Null(each.Quote));
        }

        QuotingTown.Done(await town.Get<ReadQuoteInvitations>().FindAsync(id, QuotingTown.Vendor("minato-kenko"), ct));
        await using var db = await database.Dbs.CreateDbContextAsync(ct);
        var looks = await db.AuditEvents.Where(entry => entry.Fact == nameof(QuotesLookedAt)).ToListAsync(ct);
        Assert.Equal(["demo#auditor", "demo#colleague", "demo#minato", "demo#town"], looks.Select(each => each.ActorId).Order(StringComparer.Ordinal));
        Assert.DoesNotContain("876543219071", string.Concat(await db.AuditEvents.Select(entry => entry.Details).ToListAsync(ct)), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Record_of_the_case_holds_the_round_before_and_the_amounts_after_the_opening(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        await using var town = await QuotingTown.BuildAsync(database.Options, Start, [Village], ct);
        var none = await RecordAsync(town);
        await town.SendAsync(Week, ct);
        QuotingTown.Done(await town.QuoteAsync("aozora-kenko", await town.OfferAsync("aozora-kenko", Amount, ct), ct));
        var before = await RecordAsync(town);
        town.Clock.Advance(Week);
        QuotingTown.Done(await town.OpenAsync(Village, ct));
        var after = (await RecordAsync(town))![0]!;

        Assert.Null(none);
        Assert.DoesNotContain("876543219071", before!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(Amount, after["invitations"]![0]!["quote"]!["initial"]!.GetValue<long>());
        Assert.Equal("opened", after["end"]!["how"]!.GetValue<string>());
        Assert.Equal("awaited", after["invitations"]![1]!["standing"]!.GetValue<string>());
    }

    private static async Task<JsonNode?> RecordAsync(QuotingTown town)
    {
        var token = TestContext.Current.CancellationToken;
        await using var db = await town.Get<IDbContextFactory<MarketplaceDb>>().CreateDbContextAsync(token);
        return await town.Get<CaseParts>().All.Single(part => part.Name == "quotes").RecordAsync(db, await db.Selections.SingleAsync(each => each.Id == town.Case, token), token);
    }

    private async Task AssertNowhereAsync(TestDatabase database, IEnumerable<long> amounts, IReadOnlyList<string> codes)
    {
        var text = await EveryByte.TextAsync(database.Dbs, ct);
        var files = await EveryByte.FilesAsync(database.Options, ct);
        foreach (var amount in amounts)
        {
            Assert.All(Spellings.Of(amount), spelling => Assert.False(text.Contains(spelling, StringComparison.Ordinal), spelling));
            Assert.All(Spellings.BytesOf(amount), spelling => Assert.All(files, file => Assert.Equal(-1, file.AsSpan().IndexOf(spelling))));
        }

        Assert.All(codes, code => Assert.False(text.Contains(code, StringComparison.OrdinalIgnoreCase), code));
        Assert.Equal(database.Options.Provider == DatabaseProvider.Sqlite, files.Count > 0);
    }

    private async Task<(byte[] Box, string Digest)> RowAsync(TestDatabase database, string offering)
    {
        await using var db = await database.Dbs.CreateDbContextAsync(ct);
        var row = await db.QuoteInvitations.AsNoTracking().Where(each => each.Offering == offering).OrderBy(each => each.Id).FirstAsync(ct);
        return (row.Sealed!, row.Digest!);
    }

    /// <summary>What somebody with the database in his hands can do; without a digest the row keeps its own, in the newest request.</summary>
    private async Task PutAsync(TestDatabase database, string offering, byte[] box, string? digest)
    {
        await using var db = await database.Dbs.CreateDbContextAsync(ct);
        var row = await db.QuoteInvitations.Where(each => each.Offering == offering).OrderByDescending(each => each.Id).FirstAsync(ct);
        await db.QuoteInvitations.Where(each => each.Id == row.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(each => each.Sealed, box).SetProperty(each => each.Digest, digest ?? row.Digest), ct);
    }
}
