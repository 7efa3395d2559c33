using System.Net.Sockets;

namespace TestKit.Wire;

/// <summary>One call while it stands at the proxy. A fault decides what becomes of it.</summary>
public sealed class ProxiedCall
{
    private readonly Socket client;
    private readonly Uri broker;
    private readonly Func<Func<Exchange, TimeSpan, Exchange>, Exchange> note;

    /// <param name="note">Writes down what is known now.</param>
    internal ProxiedCall(WireMessage request, Socket client, Uri broker, Func<Func<Exchange, TimeSpan, Exchange>, Exchange> note) =>
        (Request, this.client, this.broker, this.note) = (request, client, broker, note);

    public WireMessage Request { get; }

    /// <summary>The connection is of no use any more.</summary>
    internal bool IsDropped { get; private set; }

    /// <summary>Lets the broker have the call.</summary>
    /// <returns>What it said; <c>null</c> when it cannot be reached or does not answer.</returns>
    public async Task<WireMessage?> PassOnAsync(CancellationToken ct)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(broker.Host, broker.Port, ct);
            await using var stream = new NetworkStream(socket);
            await stream.WriteAsync(Request.With("Connection", "close").ToBytes(), ct);
            var said = await new WireReader(stream).ReadAsync(isAnswer: true, ct);
            note((exchange, _) => exchange with { Said = said });
            return said;
        }
        catch (Exception gone) when (gone is SocketException or IOException)
        {
            return null;
        }
    }

    /// <summary>Gives the marketplace an answer; without one the connection is cut.</summary>
    public async Task AnswerAsync(WireMessage? answer, CancellationToken ct)
    {
        if (answer is null)
        {
            Drop();
            return;
        }

        Given(answer);
        await WriteAsync(answer.With("Connection", "keep-alive").ToBytes(), ct);
    }

    /// <summary>The marketplace is about to know at least the status of it.</summary>
    public void Given(WireMessage answer) => note((exchange, now) => exchange with { Answer = answer, AnsweredAt = now });

    /// <summary>Puts bytes on the wire that need not be an answer.</summary>
    public async Task WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken ct)
    {
        while (!bytes.IsEmpty)
        {
            bytes = bytes[await client.SendAsync(bytes, ct)..];
        }
    }

    /// <summary>Cuts the connection as a failing network does: with a reset.</summary>
    public void Drop()
    {
        IsDropped = true;
        client.LingerState = new LingerOption(enable: true, seconds: 0);
    }
}
