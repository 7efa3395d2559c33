using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace VendorKit.Instances;

/// <summary>Does slow work behind the answer 202, and at the start what a restart left undone.</summary>
internal sealed class Workbench(IInstanceStore store, DoWork work, IOptions<BrokerOptions> options) : BackgroundService
{
    private readonly Channel<string> waiting = Channel.CreateUnbounded<string>();

    public void Add(string instance) => waiting.Writer.TryWrite(instance);

    /// <summary>Before the first call is taken.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        foreach (var undone in (await store.ListAsync(cancellationToken)).Where(one => one.Work.IsPending))
        {
            Add(undone.Id);
        }

        await base.StartAsync(cancellationToken);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, options.Value.Hands).Select(_ => WorkAsync(stoppingToken)));

    private async Task WorkAsync(CancellationToken ct)
    {
        await Task.Yield();
        await foreach (var id in waiting.Reader.ReadAllAsync(ct))
        {
            if (await store.FindAsync(id, ct) is { Work.IsPending: true } instance)
            {
                await work.RunAsync(instance, ct);
            }
        }
    }
}
