using System.Text;
using Catalog.Selection.Quotes.Sealing;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Selection.Quotes;

/// <summary>Order to answer a request.</summary>
/// <param name="Salt">32 random bytes in lower-case hexadecimal; sent twice with the same quote, it is the same answer. <c>null</c> = a new one is made.</param>
public sealed record SealQuoteOrder(QuoteInvitationId Invitation, Quote Quote, string? Salt = null);

/// <summary>The vendor's receipt (受領証).</summary>
/// <param name="Digest">SHA-256 of <paramref name="Text"/> in UTF-8, in hexadecimal; the marketplace keeps this and no word of the text.</param>
/// <param name="At">When it was received.</param>
/// <param name="Text">The answer itself, handed back this once: with it the vendor can prove later what it sent.</param>
public sealed record QuoteReceipt(string Digest, DateTimeOffset At, string Text);

/// <summary>Seals a vendor's answer until the deadline; a later one takes its place.</summary>
public sealed class SealQuote(IDbContextFactory<MarketplaceDb> dbs, TimeProvider time)
{
    /// <summary>Whether the answer could be sent now; nothing is kept. The order comes back with a salt, so that sending it twice is one answer.</summary>
    public async Task<Outcome<SealQuoteOrder>> CheckAsync(SealQuoteOrder order, Actor by, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(order);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var door = await InvitationForAnswer.FindAsync(db, order.Invitation, by, ct);
        return !door.IsDone ? door.Fault
            : await RefusalAsync(db, door.Value, order, time.GetUtcNow(), ct) is { } refused ? refused
            : order with { Salt = order.Salt ?? QuoteText.NewSalt() };
    }

    public async Task<Outcome<QuoteReceipt>> RunAsync(SealQuoteOrder order, Actor by, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(order);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var door = await InvitationForAnswer.FindAsync(db, order.Invitation, by, ct);
        if (!door.IsDone)
        {
            return door.Fault;
        }

        var (found, now) = (door.Value, time.GetUtcNow());
        if (await RefusalAsync(db, found, order, now, ct) is { } refused)
        {
            return refused;
        }

        var (invitation, request) = (found.Invitation, found.Request);
        var text = QuoteText.Write(order.Quote, invitation, order.Salt ?? QuoteText.NewSalt());
        var digest = QuoteText.Digest(text);
        if (invitation.Digest == digest)
        {
            return new QuoteReceipt(digest, invitation.AnsweredAt!.Value, text);
        }

        var share = (await db.QuoteTimeShares.AsNoTracking().SingleAsync(each => each.Request == request.Id, ct)).ForSealing(request, now);
        var openers = request.Openers.Select(each => each.PublicKey!).ToList();
        invitation.Seal(Envelope.Seal(Encoding.UTF8.GetBytes(text), openers, share, SealPlace.Answer(invitation, digest)), digest, by, now);
        var fact = new QuoteAnswered(found.CaseId, request.Round, invitation.Offering, invitation.Vendor, digest, invitation.Answers) { Municipality = request.Municipality };
        var saved = await db.SaveAsync(by, fact, ct);
        return saved.IsDone ? new QuoteReceipt(digest, now, text) : saved.Fault;
    }

    private static async Task<Fault?> RefusalAsync(MarketplaceDb db, InvitationForAnswer found, SealQuoteOrder order, DateTimeOffset now, CancellationToken ct)
    {
        if (!found.Request.IsOpenAt(now))
        {
            return found.Request.TooLate();
        }

        if (order.Salt is { } salt && !QuoteText.IsSalt(salt))
        {
            return QuoteFaults.BadSalt;
        }

        var offering = await db.Offerings.AsNoTracking().Include(each => each.Plans).SingleAsync(each => each.Code == found.Invitation.Offering, ct);
        string[] plans = found.Invitation.Plan is { } asked ? [asked] : [.. offering.Plans.Select(plan => plan.Code).Order(StringComparer.Ordinal)];
        return !plans.Contains(order.Quote.Plan, StringComparer.Ordinal) ? QuoteFaults.WrongPlan(order.Quote.Plan, string.Join(", ", plans))
            : order.Quote.Refusal(found.Request.Years) is { } refused ? refused
            : await LoggedKeys.ExchangedAsync(db, found.Request, ct) is { } opener ? QuoteFaults.OpenerKeyChanged(opener)
            : null;
    }
}
