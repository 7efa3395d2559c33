using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace Marketplace.Api.Provisioning.Brokers;

/// <summary>Connects to public addresses alone, judged after the name is resolved, so that no name can point inside.</summary>
internal sealed class GuardedConnect(IOptions<ProvisioningOptions> options, TimeProvider time)
{
    public async ValueTask<Stream> OpenAsync(SocketsHttpConnectionContext context, CancellationToken ct)
    {
        using var patience = new CancellationTokenSource(options.Value.Connect, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, ct);
        try
        {
            return await OpenAsync(context.DnsEndPoint, either.Token);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested && !ct.IsCancellationRequested)
        {
            // As an error of the socket, and not as a cancellation, it is known as "nothing was sent".
            throw new SocketException((int)SocketError.TimedOut);
        }
    }

    private async Task<Stream> OpenAsync(DnsEndPoint to, CancellationToken ct)
    {
        var allowed = (await Dns.GetHostAddressesAsync(to.Host, ct)).Where(IsAllowed).ToArray();
        if (allowed.Length == 0)
        {
            throw new SocketException((int)SocketError.NetworkUnreachable);
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, to.Port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private bool IsAllowed(IPAddress address) =>
        PublicAddress.Is(address) || (options.Value.AllowLoopbackBrokers && IPAddress.IsLoopback(address));
}
