using System.Buffers.Text;
using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace Benchmarks.Servers;

/// <summary>Status, head and size of an answer; the body stays in the connection's buffer.</summary>
internal sealed record RawAnswer(int Status, int HeadBytes, int BodyBytes);

/// <summary>One kept-alive HTTP/1.1 connection that reads no more than it must: HttpClient would cost as much as the servers measured.</summary>
internal sealed class RawConnection : IDisposable
{
    private readonly Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private byte[] buffer = new byte[256 * 1024];
    private int filled;

    private RawConnection()
    {
    }

    public static async Task<RawConnection> OpenAsync(Uri server, CancellationToken ct)
    {
        var connection = new RawConnection();
        await connection.socket.ConnectAsync(server.Host, server.Port, ct);
        return connection;
    }

    public async ValueTask<RawAnswer> AskAsync(byte[] request, CancellationToken ct)
    {
        filled = 0;
        await socket.SendAsync(request, SocketFlags.None, ct);
        int head;
        while ((head = buffer.AsSpan(0, filled).IndexOf("\r\n\r\n"u8)) < 0)
        {
            await ReceiveAsync(ct);
        }

        var body = head + 4;
        var status = int.Parse(buffer.AsSpan(9, 3), CultureInfo.InvariantCulture);
        var length = LengthOf(buffer.AsSpan(0, head));
        return length is { } known ? await CountedAsync(status, body, known, ct) : await ChunkedAsync(status, body, ct);
    }

    /// <summary>Head of the last answer.</summary>
    public string Head(RawAnswer answer) => Encoding.ASCII.GetString(buffer, 0, answer.HeadBytes);

    /// <summary>Body of the last answer, chunk marks taken out.</summary>
    public byte[] Body(RawAnswer answer)
    {
        var raw = buffer.AsSpan(answer.HeadBytes, filled - answer.HeadBytes);
        if (LengthOf(buffer.AsSpan(0, answer.HeadBytes)) is not null)
        {
            return raw.ToArray();
        }

        var body = new byte[answer.BodyBytes];
        for (var written = 0; ChunkAt(raw) is var (mark, size) && size > 0; raw = raw[(mark + size + 2)..])
        {
            raw.Slice(mark, size).CopyTo(body.AsSpan(written));
            written += size;
        }

        return body;
    }

    public void Dispose() => socket.Dispose();

    private async ValueTask<RawAnswer> CountedAsync(int status, int body, int length, CancellationToken ct)
    {
        while (filled < body + length)
        {
            await ReceiveAsync(ct);
        }

        return new RawAnswer(status, body, length);
    }

    private async ValueTask<RawAnswer> ChunkedAsync(int status, int body, CancellationToken ct)
    {
        var (place, bytes) = (body, 0);
        while (true)
        {
            var (mark, size) = ChunkAt(buffer.AsSpan(place, filled - place));
            if (mark < 0 || filled < place + mark + size + 2)
            {
                await ReceiveAsync(ct);
                continue;
            }

            place += mark + size + 2;
            bytes += size;
            if (size == 0)
            {
                return new RawAnswer(status, body, bytes);
            }
        }
    }

    /// <summary>Where the first chunk's content begins and how long it is; a negative place = its mark is not there yet.</summary>
    private static (int Mark, int Size) ChunkAt(ReadOnlySpan<byte> rest)
    {
        var end = rest.IndexOf("\r\n"u8);
        return end > 0 && Utf8Parser.TryParse(rest[..end], out int size, out _, 'x') ? (end + 2, size) : (-1, 0);
    }

    private static int? LengthOf(ReadOnlySpan<byte> head)
    {
        var place = head.IndexOf("Content-Length: "u8);
        return place >= 0 && Utf8Parser.TryParse(head[(place + 16)..], out int length, out _) ? length : null;
    }

    private async ValueTask ReceiveAsync(CancellationToken ct)
    {
        if (filled == buffer.Length)
        {
            Array.Resize(ref buffer, buffer.Length * 2);
        }

        var received = await socket.ReceiveAsync(buffer.AsMemory(filled), SocketFlags.None, ct);
        filled += received > 0 ? received : throw new IOException("The server closed the connection.");
    }
}
