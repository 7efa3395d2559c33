using System.Buffers.Binary;
using System.Text;

namespace Catalog.Selection.Quotes.Sealing;

/// <summary>Where something sealed belongs. Moved to any other place it does not open.</summary>
internal static class SealPlace
{
    /// <summary>A vendor's answer: of this request, this offering, this vendor, with this digest.</summary>
    public static byte[] Answer(QuoteInvitation invitation, string digest) => Bind(
        "answer", invitation.Request.Value.ToString(), invitation.Id.Value.ToString(), invitation.Offering, invitation.Vendor, digest);

    /// <summary>An opener's private key under the opener's code.</summary>
    public static byte[] OpenerKey(QuoteRequest request, string opener) => Bind("opener-key", request.Id.Value.ToString(), opener);

    /// <summary>An opener's private key on its way to the one who is missing.</summary>
    public static byte[] HandedOn(QuoteRequest request, string from) => Bind("handed-on", request.Id.Value.ToString(), from);

    /// <summary>Each part with its length before it, so that no two places ever read alike.</summary>
    private static byte[] Bind(params ReadOnlySpan<string> parts)
    {
        var place = new List<byte>("marketplace/quotes/1"u8.ToArray());
        foreach (var part in parts)
        {
            var text = Encoding.UTF8.GetBytes(part);
            var length = new byte[sizeof(int)];
            BinaryPrimitives.WriteInt32BigEndian(length, text.Length);
            place.AddRange(length);
            place.AddRange(text);
        }

        return [.. place];
    }
}
