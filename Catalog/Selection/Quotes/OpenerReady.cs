using Catalog.Audit;
using Catalog.Selection.Quotes.Sealing;

namespace Catalog.Selection.Quotes;

/// <summary>An opener gets keys and a code; with the last one the request goes out.</summary>
internal static class OpenerReady
{
    /// <returns>The code as written, which exists nowhere else.</returns>
    public static Outcome<string> Make(QuoteRequest request, IReadOnlyList<QuoteInvitation> invitations, Actor by, DateTimeOffset now, List<Fact> facts)
    {
        var keys = OpenerKeys.New(request, by.Id);
        var ready = request.MakeReady(by, keys.PublicKey, keys.WrappedKey, now);
        if (!ready.IsDone)
        {
            return ready.Fault;
        }

        var id = request.Case.Value.ToString();
        facts.Add(new OpeningCodeMade(id, request.Round, by.Name, keys.KeyDigest) { Municipality = request.Municipality });
        if (request.SentAt is not null)
        {
            foreach (var invitation in invitations)
            {
                invitation.Send(now);
            }

            facts.Add(new QuotesSent(id, request.Round, [.. invitations.Select(each => each.Offering)], request.Deadline) { Municipality = request.Municipality });
        }

        return keys.Code.Written;
    }
}
