using System.Text;
using Catalog.Selection.Quotes.Sealing;

namespace Catalog.Selection.Quotes;

/// <summary>Opens every answer of a request; one that is not what its vendor sent is found broken and keeps no other from being opened.</summary>
internal static class Unsealing
{
    public static QuotesOpening Run(
        IReadOnlyList<QuoteInvitation> invitations, LoggedDigests logged, IReadOnlyList<byte[]> keys, byte[] share, DateTimeOffset now)
    {
        var (opened, broken) = (0, 0);
        foreach (var invitation in invitations.Where(each => each.DeclinedAt is null))
        {
            var digest = logged[invitation.Offering];
            if (digest is null && invitation.Sealed is null)
            {
                continue;
            }

            if (TextOf(invitation, digest, keys, share) is { } text)
            {
                invitation.Open(text);
                opened++;
            }
            else
            {
                invitation.FindBroken(digest, now);
                broken++;
            }
        }

        return new QuotesOpening(Missing: null, opened, broken);
    }

    private static string? TextOf(QuoteInvitation invitation, string? digest, IReadOnlyList<byte[]> keys, byte[] share)
    {
        if (digest is null || invitation.Sealed is not { } box || invitation.Digest != digest
            || Envelope.Open(box, keys, share, SealPlace.Answer(invitation, digest)) is not { } content)
        {
            return null;
        }

        var text = Encoding.UTF8.GetString(content);
        return QuoteText.Digest(text) == digest ? text : null;
    }
}
