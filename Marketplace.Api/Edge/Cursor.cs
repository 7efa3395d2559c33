using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Marketplace.Api.Edge;

/// <summary>Where the next stretch of a list begins, opaque to the caller: base64url of the offset.</summary>
internal static class Cursor
{
    private const string Form = "o:";

    /// <summary>The cursor behind this stretch; <c>null</c> at the end of the list.</summary>
    public static string? After(int offset, int count, int total) =>
        count > 0 && offset + count < total ? Of(offset + count) : null;

    /// <summary>The offset of a cursor that the guard has let through; 0 without one.</summary>
    public static int Offset(string? cursor) => cursor is not null && TryRead(cursor, out var offset) ? offset : 0;

    /// <summary>The cursor of a place in an order that only grows.</summary>
    public static string At(long place) => Of(checked((int)place));

    public static bool TryRead(string cursor, out int offset)
    {
        offset = 0;
        if (cursor.Length is 0 or > 32 || !Base64Url.IsValid(cursor))
        {
            return false;
        }

        var text = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor));
        return text.StartsWith(Form, StringComparison.Ordinal)
            && int.TryParse(text.AsSpan(Form.Length), NumberStyles.None, CultureInfo.InvariantCulture, out offset)
            && Of(offset) == cursor;
    }

    private static string Of(int offset) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Form}{offset}")));
}
