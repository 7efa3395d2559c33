using System.Security.Cryptography;
using Catalog.Selection.Quotes;
using Microsoft.EntityFrameworkCore;
using TestKit;
using TestKit.Quotes;
using static Catalog.Tests.Selection.Quotes.QuotingPeople;

namespace Catalog.Tests.Selection.Quotes;

public sealed class OpenerKeyTests(Databases databases)
{
    private readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Answer_is_refused_and_nothing_kept_when_an_openers_key_was_exchanged_in_the_database(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        await using var town = await QuotingTown.BuildAsync(database.Options, Start, [Town, Colleague], ct);
        await town.SendAsync(Week, ct);
        var quote = await town.OfferAsync("aozora-kenko", 1_000_000, ct);
        using var stranger = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        await ExchangeAsync(database, Colleague.Id, stranger.ExportSubjectPublicKeyInfo());

        var order = new SealQuoteOrder(await town.InvitationAsync("aozora-kenko", ct), quote);
        var checkedFirst = await town.Get<SealQuote>().CheckAsync(order, QuotingTown.Vendor("aozora-kenko"), ct);
        var sent = await town.QuoteAsync("aozora-kenko", quote, ct);

        Assert.All([checkedFirst.Fault, sent.Fault], fault => Assert.Equal(("selection.quotes-opener-key-changed", Colleague.Name), (fault!.Code, fault.Args[0])));
        await using var db = await database.Dbs.CreateDbContextAsync(ct);
        Assert.All(await db.QuoteInvitations.AsNoTracking().ToListAsync(ct), each => Assert.Equal((QuoteStanding.Awaited, 0), (each.Standing, each.Answers)));
        Assert.False(await db.AuditEvents.AnyAsync(entry => entry.Fact == nameof(QuoteAnswered), ct));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Answer_is_refused_when_an_opener_was_taken_out_so_that_one_code_would_do(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        await using var town = await QuotingTown.BuildAsync(database.Options, Start, [Town, Colleague], ct);
        await town.SendAsync(Week, ct);
        await using var db = await database.Dbs.CreateDbContextAsync(ct);
        var request = await db.QuoteRequests.SingleAsync(ct);
        request.Openers.RemoveAll(opener => opener.Id == Colleague.Id);
        Assert.True((await db.SaveProgressAsync(ct)).IsDone);

        var sent = await town.QuoteAsync("aozora-kenko", await town.OfferAsync("aozora-kenko", 1_000_000, ct), ct);

        Assert.Equal(("selection.quotes-opener-key-changed", Colleague.Name), (sent.Fault!.Code, sent.Fault.Args[0]));
    }

    private async Task ExchangeAsync(TestDatabase database, string opener, byte[] key)
    {
        await using var db = await database.Dbs.CreateDbContextAsync(ct);
        var request = await db.QuoteRequests.SingleAsync(ct);
        var exchanged = request.Openers.Select(each => each.Id == opener ? each with { PublicKey = key } : each).ToList();
        request.Openers.Clear();
        request.Openers.AddRange(exchanged);
        Assert.True((await db.SaveProgressAsync(ct)).IsDone);
    }
}
