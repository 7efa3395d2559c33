using Catalog.Audit;
using Catalog.Municipalities;
using Catalog.Offerings;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Selection.Quotes;

/// <summary>An offering that is asked.</summary>
/// <param name="Plan">Code of the plan that is asked for; <c>null</c> = the vendor chooses.</param>
public sealed record QuoteInvited(string Offering, string? Plan = null);

/// <summary>Order to prepare a round of quotes.</summary>
/// <param name="Openers">Ids of the colleagues who open it, in a town of two or more; whoever prepares it as one of them need not be named.</param>
public sealed record PrepareQuotesOrder(SelectionRef Which, IReadOnlyList<QuoteInvited> Invited, QuoteTerms Terms, IReadOnlyList<string> Openers);

/// <summary>A round that is prepared.</summary>
/// <param name="Code">The opening code of whoever prepared it, shown this once; <c>null</c> when that one is no opener.</param>
/// <param name="IsSent">It went out; otherwise it waits for an opener's code.</param>
public sealed record PreparedQuotes(int Round, string? Code, bool IsSent);

/// <summary>Prepares a round of quotes; with the code of the last opener it goes out by itself.</summary>
public sealed class PrepareQuotes(IDbContextFactory<MarketplaceDb> dbs, TimeProvider time)
{
    public async Task<Outcome<PreparedQuotes>> RunAsync(PrepareQuotesOrder order, Actor by, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(by);
        await using var db = await dbs.CreateDbContextAsync(ct);
        var door = await CaseForChange.FindAsync(db, order.Which, by, ct);
        if (!door.IsDone)
        {
            return door.Fault;
        }

        var (selection, now) = (door.Value, time.GetUtcNow());
        var rounds = await db.QuoteRequests.AsNoTracking().Where(each => each.Case == selection.Id).OrderBy(each => each.Round).ToListAsync(ct);
        var offerings = await OfferingsAsync(db, order.Invited, ct);
        var openers = Openers(await Colleagues.OfAsync(db, selection.Municipality, ct), order.Openers, by);
        if ((selection.Closed ?? RunningRefusal(rounds) ?? order.Terms.Refusal(now) ?? InvitedRefusal(selection, order.Invited, offerings) ?? openers.Fault) is { } refused)
        {
            return refused;
        }

        var request = new QuoteRequest(selection, rounds.Count + 1, order.Terms, openers.Value!, by, now);
        var invitations = order.Invited.Select(each => new QuoteInvitation(request, offerings[each.Offering], offerings[each.Offering].Vendor.Code, each.Plan)).ToList();
        db.QuoteRequests.Add(request);
        db.QuoteInvitations.AddRange(invitations);
        db.QuoteTimeShares.Add(new QuoteTimeShare(request));
        selection.Touch(by, now);
        var facts = new List<Fact>
        {
            new QuotesPrepared(
                selection.Id.Value.ToString(), request.Round, [.. invitations.Select(each => each.Offering)],
                [.. request.Openers.Select(each => each.Name)], request.Deadline) { Municipality = selection.Municipality },
        };
        var made = request.Opener(by) is null ? (Outcome<string>?)null : OpenerReady.Make(request, invitations, by, now, facts);
        if (made?.Fault is { } fault)
        {
            return fault;
        }

        var saved = await db.SaveAsync(by, facts, ct);
        return saved.IsDone ? new PreparedQuotes(request.Round, made?.Value, request.SentAt is not null) : saved.Fault;
    }

    /// <summary>Two people open where there are two; with one alone it falls to that one.</summary>
    private static Outcome<IReadOnlyList<QuoteOpener>> Openers(IReadOnlyList<Colleague> colleagues, IReadOnlyList<string> named, Actor by)
    {
        if (colleagues.Count < 2)
        {
            var one = colleagues.Count == 1 ? colleagues[0] : new Colleague(by.Id, by.Name);
            return new QuoteOpener[] { new(one.Id, one.Name) };
        }

        IEnumerable<string> wanted = colleagues.Any(each => each.Id == by.Id) ? [by.Id, .. named] : named;
        var ids = wanted.Distinct(StringComparer.Ordinal).ToList();
        var chosen = colleagues.Where(each => ids.Contains(each.Id)).OrderBy(each => ids.IndexOf(each.Id)).Select(each => new QuoteOpener(each.Id, each.Name)).ToArray();
        return ids.Count == 2 && chosen.Length == 2 ? chosen : QuoteFaults.TwoOpeners(string.Join(", ", colleagues.Select(each => $"{each.Name} ({each.Id})")));
    }

    private static Fault? RunningRefusal(List<QuoteRequest> rounds) =>
        rounds.Find(each => each.End is null) is { } running ? QuoteFaults.AlreadyOut(running.Round) : null;

    private static Fault? InvitedRefusal(SelectionCase selection, IReadOnlyList<QuoteInvited> invited, Dictionary<string, Offering> offerings)
    {
        if (invited.Count is < 1 or > SelectionCase.CandidateLimit || invited.DistinctBy(each => each.Offering, StringComparer.Ordinal).Count() != invited.Count)
        {
            return QuoteFaults.NobodyInvited(SelectionCase.CandidateLimit);
        }

        var open = selection.Open.Select(each => each.Offering).ToHashSet(StringComparer.Ordinal);
        foreach (var each in invited)
        {
            if (!open.Contains(each.Offering) || !offerings.TryGetValue(each.Offering, out var offering) || !offering.IsOrderable)
            {
                return QuoteFaults.CannotBeInvited(each.Offering);
            }

            if (each.Plan is { } plan && !offering.Plans.Exists(known => known.Code == plan))
            {
                return QuoteFaults.WrongPlan(plan, string.Join(", ", offering.Plans.Select(known => known.Code).Order(StringComparer.Ordinal)));
            }
        }

        return null;
    }

    private static Task<Dictionary<string, Offering>> OfferingsAsync(MarketplaceDb db, IReadOnlyList<QuoteInvited> invited, CancellationToken ct)
    {
        var codes = invited.Select(each => each.Offering).ToList();
        return db.Offerings.AsNoTracking().Include(each => each.Vendor).Include(each => each.Plans)
            .Where(each => codes.Contains(each.Code)).ToDictionaryAsync(each => each.Code, StringComparer.Ordinal, ct);
    }
}
