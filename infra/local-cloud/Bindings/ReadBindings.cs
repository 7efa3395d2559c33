using LocalCloud.Broker;
using LocalCloud.Hosting;
using LocalCloud.Instances;
using LocalCloud.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LocalCloud.Bindings;

internal sealed class ReadBindings(IDbContextFactory<CloudDb> dbs, CloudAddress address, TimeProvider time, IOptions<LocalCloudOptions> options)
{
    public async Task<BrokerAnswer> OneAsync(BrokerCall call, CancellationToken ct)
    {
        var binding = await FindAsync(call, ct);
        return binding is not null && binding.Life.IsReadyAt(time.GetUtcNow())
            ? BrokerAnswer.Done(BindingReply.Of(binding, address, options.Value))
            : BrokerAnswer.NotFound("There is no binding with this id, or it is not in force.");
    }

    public async Task<BrokerAnswer> ProgressAsync(BrokerCall call, CancellationToken ct) =>
        Progress.Of((await FindAsync(call, ct))?.Life, call.Operation, time.GetUtcNow());

    private async Task<Binding?> FindAsync(BrokerCall call, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        return await db.Bindings.AsNoTracking().OfCall(call).SingleOrDefaultAsync(ct);
    }
}
