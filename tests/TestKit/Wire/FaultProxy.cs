using System.Net;
using System.Net.Sockets;

namespace TestKit.Wire;

/// <summary>What happens to a call that a rule was written for.</summary>
public delegate Task Fault(ProxiedCall call, CancellationToken ct);

/// <summary>A network between the marketplace and a broker that fails exactly as it is told: real sockets, no luck.</summary>
public sealed class FaultProxy : IAsyncDisposable
{
    private readonly Socket listener = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
    private readonly CancellationTokenSource end = new();
    private readonly Lock gate = new();
    private readonly List<Rule> rules = [];
    private readonly List<Exchange> exchanges = [];
    private readonly long started = TimeProvider.System.GetTimestamp();
    private readonly Uri broker;
    private readonly Task accepting;

    private FaultProxy(Uri broker, int port)
    {
        this.broker = broker;
        listener.Bind(new IPEndPoint(IPAddress.Loopback, port));
        listener.Listen(200);
        Url = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndPoint!).Port}{broker.AbsolutePath.TrimEnd('/')}";
        accepting = AcceptAsync();
    }

    /// <summary>What the marketplace is told to be the broker's address.</summary>
    public string Url { get; }

    /// <summary>In the order in which the calls came.</summary>
    public IReadOnlyList<Exchange> Exchanges
    {
        get
        {
            lock (gate)
            {
                return [.. exchanges];
            }
        }
    }

    public static FaultProxy Start(string broker, int port = 0) => new(new Uri(broker), port);

    /// <summary>Writes a rule for the next so many calls of a kind; the oldest rule that matches is used first.</summary>
    public FaultProxy On(OsbAct act, Fault fault, int times = 1) => On(call => call.Call.Act == act, fault, times);

    /// <inheritdoc cref="On(OsbAct, Fault, int)"/>
    public FaultProxy On(Func<Exchange, bool> match, Fault fault, int times = 1)
    {
        lock (gate)
        {
            rules.Add(new Rule(match, fault, times));
        }

        return this;
    }

    /// <summary>The network is well again.</summary>
    public void Heal()
    {
        lock (gate)
        {
            rules.Clear();
        }
    }

    public IReadOnlyList<Exchange> Of(OsbAct act) => [.. Exchanges.Where(exchange => exchange.Call.Act == act)];

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync();
        listener.Dispose();
        await accepting;
        end.Dispose();
    }

    private static Task PassAsync(ProxiedCall call, CancellationToken ct) => Faults.Delay(TimeSpan.Zero)(call, ct);

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
        using (client)
        {
            client.NoDelay = true;
            try
            {
                await using var stream = new NetworkStream(client);
                var reader = new WireReader(stream);
                while (await reader.ReadAsync(isAnswer: false, end.Token) is { } request && await HandleAsync(request, client))
                {
                }
            }
            catch (Exception gone) when (gone is IOException or SocketException or OperationCanceledException or ObjectDisposedException)
            {
                // The marketplace has hung up, or the test is over.
            }
        }
    }

    /// <returns>Whether the connection can be used again.</returns>
    private async Task<bool> HandleAsync(WireMessage request, Socket client)
    {
        var number = Enter(request);
        var call = new ProxiedCall(request, client, broker, change => Note(number, change));
        await (FaultFor(Note(number, (exchange, _) => exchange)) ?? PassAsync)(call, end.Token);
        return !call.IsDropped;
    }

    private TimeSpan Now() => TimeProvider.System.GetElapsedTime(started);

    private int Enter(WireMessage request)
    {
        lock (gate)
        {
            exchanges.Add(new Exchange(request, Now()));
            return exchanges.Count - 1;
        }
    }

    private Exchange Note(int number, Func<Exchange, TimeSpan, Exchange> change)
    {
        lock (gate)
        {
            return exchanges[number] = change(exchanges[number], Now());
        }
    }

    private Fault? FaultFor(Exchange exchange)
    {
        lock (gate)
        {
            var rule = rules.Find(one => one.Left > 0 && one.Match(exchange));
            if (rule is not null)
            {
                rule.Left--;
            }

            return rule?.Fault;
        }
    }

    private sealed class Rule(Func<Exchange, bool> match, Fault fault, int times)
    {
        public Func<Exchange, bool> Match => match;

        public Fault Fault => fault;

        public int Left { get; set; } = times;
    }
}
