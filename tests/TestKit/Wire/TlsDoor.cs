using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace TestKit.Wire;

/// <summary>A door with a certificate in front of a broker that has none.</summary>
public sealed class TlsDoor : IAsyncDisposable
{
    private readonly Socket listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly CancellationTokenSource end = new();
    private readonly X509Certificate2 certificate;
    private readonly Uri broker;
    private readonly Task accepting;
    private long knocks;
    private long received;

    public TlsDoor(string broker, X509Certificate2 certificate, string name = "localhost")
    {
        (this.broker, this.certificate) = (new Uri(broker), certificate);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen(50);
        Url = $"https://{name}:{((IPEndPoint)listener.LocalEndPoint!).Port}";
        accepting = AcceptAsync();
    }

    public string Url { get; }

    /// <summary>How often somebody has connected.</summary>
    public long Knocks => Interlocked.Read(ref knocks);

    /// <summary>Bytes that came through after a handshake.</summary>
    public long Received => Interlocked.Read(ref received);

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        listener.Dispose();
        await accepting;
        end.Dispose();
        certificate.Dispose();
    }

    private async Task AcceptAsync()
    {
        var open = new List<Task>();
        try
        {
            while (true)
            {
                open.RemoveAll(one => one.IsCompleted);
                open.Add(ServeAsync(await listener.AcceptAsync(end.Token)));
            }
        }
        catch (Exception over) when (over is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(open);
        }
    }

    private async Task ServeAsync(Socket client)
    {
        Interlocked.Increment(ref knocks);
        using var behind = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await using var secure = new SslStream(new NetworkStream(client, ownsSocket: true));
            await secure.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate }, end.Token);
            await behind.ConnectAsync(broker.Host, broker.Port, end.Token);
            await using var plain = new NetworkStream(behind);
            await Task.WhenAny(CopyAsync(secure, plain, counts: true), CopyAsync(plain, secure, counts: false));
        }
        catch (Exception gone) when (gone is IOException or SocketException or AuthenticationException or OperationCanceledException or ObjectDisposedException)
        {
            // The caller did not like the certificate, or has hung up.
        }
    }

    private async Task CopyAsync(Stream from, Stream to, bool counts)
    {
        var piece = new byte[16 * 1024];
        try
        {
            while (await from.ReadAsync(piece, end.Token) is > 0 and var length)
            {
                Interlocked.Add(ref received, counts ? length : 0);
                await to.WriteAsync(piece.AsMemory(0, length), end.Token);
            }
        }
        catch (Exception gone) when (gone is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
        {
            // One of the two sides has hung up.
        }
    }
}
