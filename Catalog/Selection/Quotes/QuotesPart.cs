using System.Text.Json.Nodes;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Selection.Quotes;

/// <summary>What quotes add to a case: whom they wait for, that nobody decides over sealed answers, and their part of the record.</summary>
internal sealed class QuotesPart(TimeProvider time) : ICasePart
{
    public const string Confirmation = "quotes.confirmation";

    public const string Answer = "quotes.answer";

    public const string Question = "quotes.question";

    public const string Opening = "quotes.opening";

    private const string Place = "quotes";

    public string Name => "quotes";

    public async Task<IReadOnlyList<Waiting>> WaitingAsync(MarketplaceDb db, SelectionCase selection, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(selection);
        if (selection.Closed is not null || await RunningAsync(db, selection, ct) is not { } request)
        {
            return [];
        }

        return QuoteSheet.StateOf(request, time.GetUtcNow()) switch
        {
            QuoteState.Prepared => [.. request.Openers.Where(each => each.ReadyAt is null).Select(each => new Waiting(Confirmation, WaitingOn.Town, each.Name, request.Deadline, Place))],
            QuoteState.Due => [.. request.Openers.Where(each => each.EnteredAt is null).Select(each => new Waiting(Opening, WaitingOn.Town, each.Name, null, Place))],
            _ => [.. Questions(request), .. await AnswersAsync(db, request, ct)],
        };
    }

    public async Task<Fault?> ObjectionAsync(MarketplaceDb db, SelectionCase selection, CaseMoment moment, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(selection);
        return await RunningAsync(db, selection, ct) is { } request ? QuoteFaults.DecideTooEarly(request.Round) : null;
    }

    public Task<JsonNode?> RecordAsync(MarketplaceDb db, SelectionCase selection, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(selection);
        return QuotesRecord.WriteAsync(db, selection.Id, ct);
    }

    private static Task<QuoteRequest?> RunningAsync(MarketplaceDb db, SelectionCase selection, CancellationToken ct) =>
        db.QuoteRequests.AsNoTracking().Where(each => each.Case == selection.Id && each.End == null).OrderBy(each => each.Round).FirstOrDefaultAsync(ct);

    private static IEnumerable<Waiting> Questions(QuoteRequest request) =>
        request.Questions.Exists(each => each.Reply is null) ? [new Waiting(Question, WaitingOn.Town, null, request.Deadline, Place)] : [];

    private static async Task<List<Waiting>> AnswersAsync(MarketplaceDb db, QuoteRequest request, CancellationToken ct)
    {
        var vendors = await (
            from invitation in db.QuoteInvitations.AsNoTracking()
            where invitation.Request == request.Id && invitation.AnsweredAt == null && invitation.DeclinedAt == null
            join vendor in db.Vendors on invitation.Vendor equals vendor.Code
            select vendor.Name).Distinct().ToListAsync(ct);
        return [.. vendors.Order(StringComparer.Ordinal).Select(name => new Waiting(Answer, WaitingOn.Vendor, name, request.Deadline, Place))];
    }
}
