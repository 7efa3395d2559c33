using Catalog.Audit.Tree;

namespace Marketplace.Api.Audit;

/// <summary>One turn of the sequencer: everything that waits gets its place, and the state is signed.</summary>
public sealed class SequenceAudit(PlaceFacts place, SignCheckpoint checkpoint, SigningKeys keys)
{
    public async Task RunAsync(CancellationToken ct)
    {
        if (!await place.IsDueAsync(ct))
        {
            return;
        }

        // Before the placing: a key made now is itself a fact, and so covered by its own first signature.
        var key = await keys.NewestAsync(ct);
        await checkpoint.RunAsync(await place.RunAsync(ct), key.Id, key.Sign, ct);
    }
}
