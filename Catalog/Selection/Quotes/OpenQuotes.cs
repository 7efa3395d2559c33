using System.Security.Cryptography;
using Catalog.Audit;
using Catalog.Selection.Quotes.Sealing;
using Catalog.Selection.Scores;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Selection.Quotes;

/// <summary>What entering a code led to.</summary>
/// <param name="Missing">Name of the opener whose code is still missing; <c>null</c> = all is open.</param>
public sealed record QuotesOpening(string? Missing, int Opened, int Broken);

/// <summary>Opens the answers after the deadline (開封): each opener enters the own code, in any order and at any time; the last one opens.</summary>
/// <remarks>
/// Between the two codes the first opener's key is kept sealed to the second one's, so that neither the database nor either opener alone
/// can read anything, and no process has to stay alive.
/// </remarks>
public sealed class OpenQuotes(IDbContextFactory<MarketplaceDb> dbs, TimeProvider time)
{
    public async Task<Outcome<QuotesOpening>> RunAsync(SelectionRef which, int round, string code, Actor by, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(by);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var door = await RoundForChange.FindAsync(db, which, round, by, ct);
        if (!door.IsDone)
        {
            return door.Fault;
        }

        var (found, now) = (door.Value, time.GetUtcNow());
        if (Refusal(found.Request, by, now) is { } refused)
        {
            return refused;
        }

        if (OpeningCode.Read(code) is not { } read)
        {
            return QuoteFaults.UnreadableCode(OpeningCode.Length);
        }

        var opener = found.Request.Opener(by)!;
        if (CodeLock.Open(read, opener.WrappedKey, SealPlace.OpenerKey(found.Request, opener.Id)) is not { } key)
        {
            return await CountAsync(db, found, opener, by, now, ct);
        }

        var opened = await UseAsync(db, found, opener, key, by, now, ct);
        CryptographicOperations.ZeroMemory(key);
        return opened;
    }

    private static Fault? Refusal(QuoteRequest request, Actor by, DateTimeOffset now) =>
        request.OpeningRefusal(now)
        ?? (request.Opener(by) is not { } mine ? QuoteFaults.NotOpener(Names(request.Openers))
            : mine.EnteredAt is not null ? QuoteFaults.CodeAlreadyEntered(Names(request.Openers.Where(each => each.EnteredAt is null)))
            : mine.PausedUntil is { } until && now < until ? QuoteFaults.CodePaused(until)
            : null);

    /// <summary>The count is saved before the answer is given, in the version that was read: tries at the same moment do not slip past it.</summary>
    private static async Task<Outcome<QuotesOpening>> CountAsync(
        MarketplaceDb db, RoundForChange found, QuoteOpener opener, Actor by, DateTimeOffset now, CancellationToken ct)
    {
        found.Request.CountWrongCode(opener.Id, now);
        var fact = new OpeningCodeRefused(found.CaseId, found.Round, opener.Name, opener.WrongTries + 1) { Municipality = found.Case.Municipality };
        var saved = await db.SaveAsync(by, fact, ct);
        return saved.Fault is { } fault ? fault
            : found.Request.Opener(by)!.PausedUntil is { } until && now < until ? QuoteFaults.CodePaused(until)
            : QuoteFaults.WrongCode(QuoteOpener.TriesAllowed - opener.WrongTries - 1);
    }

    private static async Task<Outcome<QuotesOpening>> UseAsync(
        MarketplaceDb db, RoundForChange found, QuoteOpener opener, byte[] key, Actor by, DateTimeOffset now, CancellationToken ct)
    {
        var request = found.Request;
        var share = (await db.QuoteTimeShares.AsNoTracking().SingleAsync(each => each.Request == request.Id, ct)).ForOpening(request, now);
        var facts = new List<Fact> { new OpeningCodeEntered(found.CaseId, found.Round, opener.Name) { Municipality = found.Case.Municipality } };
        var missing = request.Openers.Where(each => each.EnteredAt is null && each.Id != opener.Id).ToList();
        var result = new QuotesOpening(missing.Count == 0 ? null : Names(missing), 0, 0);
        if (missing.Count > 0)
        {
            request.HandOn(opener.Id, Envelope.Seal(key, [.. missing.Select(each => each.PublicKey!)], share, SealPlace.HandedOn(request, opener.Id)), now);
        }
        else
        {
            var keys = request.Openers.Select(each => each.Id == opener.Id ? key : Envelope.Open(each.HandedOn!, [key], share, SealPlace.HandedOn(request, each.Id)) ?? []).ToList();
            result = Unsealing.Run(await found.InvitationsAsync(db, ct), await LoggedDigests.ReadAsync(db, request, ct), keys, share, now);
            request.MarkOpened(by, now);
            facts.AddRange(await TakePrices.FollowQuotesAsync(db, found.Case, by, now, ct) is { } priced ? [priced] : Array.Empty<Fact>());
            facts.Add(new QuotesOpened(found.CaseId, found.Round, [.. request.Openers.Select(each => each.Name)], result.Opened, result.Broken) { Municipality = found.Case.Municipality });
        }

        found.Case.Touch(by, now);
        var saved = await db.SaveAsync(by, facts, ct);
        return saved.IsDone ? result : saved.Fault;
    }

    private static string Names(IEnumerable<QuoteOpener> openers) => string.Join(", ", openers.Select(each => each.Name));
}
