using System.Globalization;
using System.Text;

namespace TestKit.Wire;

/// <summary>Reads messages of HTTP/1.1 off a connection, one after the other.</summary>
internal sealed class WireReader(Stream stream)
{
    private readonly byte[] buffer = new byte[16 * 1024];
    private int from;
    private int to;

    /// <returns><c>null</c> when the other side has closed, before a message or in the middle of one, or does not speak HTTP.</returns>
    public async Task<WireMessage?> ReadAsync(bool isAnswer, CancellationToken ct)
    {
        if (await LineAsync(ct) is not { } start || start.Split(' ').Length < 3)
        {
            return null;
        }

        var headers = new List<KeyValuePair<string, string>>();
        while (await LineAsync(ct) is { Length: > 0 } line)
        {
            if (line.IndexOf(':', StringComparison.Ordinal) is not (> 0 and var colon))
            {
                return null;
            }

            headers.Add(KeyValuePair.Create(line[..colon], line[(colon + 1)..].Trim()));
        }

        var head = new WireMessage(start, headers, []);
        return await BodyAsync(head, isAnswer, ct) is { } body ? head with { Body = body } : null;
    }

    private async Task<byte[]?> BodyAsync(WireMessage head, bool isAnswer, CancellationToken ct)
    {
        if (head.Header("Transfer-Encoding") is "chunked")
        {
            return await ChunksAsync(ct);
        }

        return head.Header("Content-Length") is { } length ? await TakeAsync(int.Parse(length, CultureInfo.InvariantCulture), ct)
            : isAnswer && head.Status is not (204 or 304) ? await RestAsync(ct)
            : [];
    }

    private async Task<byte[]?> ChunksAsync(CancellationToken ct)
    {
        using var whole = new MemoryStream();
        while (await LineAsync(ct) is { Length: > 0 } size)
        {
            if (await TakeAsync(int.Parse(size.Split(';')[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture), ct) is not { } chunk)
            {
                return null;
            }

            whole.Write(chunk);
            await LineAsync(ct);
            if (chunk.Length == 0)
            {
                return whole.ToArray();
            }
        }

        return null;
    }

    private async Task<byte[]?> TakeAsync(int length, CancellationToken ct)
    {
        var taken = new byte[length];
        for (var done = 0; done < length;)
        {
            if (!await FillAsync(ct))
            {
                return null;
            }

            var piece = Math.Min(length - done, to - from);
            buffer.AsSpan(from, piece).CopyTo(taken.AsSpan(done));
            (from, done) = (from + piece, done + piece);
        }

        return taken;
    }

    private async Task<byte[]> RestAsync(CancellationToken ct)
    {
        using var whole = new MemoryStream();
        while (await FillAsync(ct))
        {
            whole.Write(buffer, from, to - from);
            from = to;
        }

        return whole.ToArray();
    }

    private async Task<string?> LineAsync(CancellationToken ct)
    {
        var line = new StringBuilder();
        while (await FillAsync(ct))
        {
            var letter = (char)buffer[from++];
            if (letter == '\n')
            {
                return line.ToString().TrimEnd('\r');
            }

            line.Append(letter);
        }

        return null;
    }

    private async ValueTask<bool> FillAsync(CancellationToken ct)
    {
        if (from == to)
        {
            (from, to) = (0, await stream.ReadAsync(buffer, ct));
        }

        return from < to;
    }
}
