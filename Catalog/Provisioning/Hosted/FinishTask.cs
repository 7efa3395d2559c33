using System.Text.Json;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Provisioning.Hosted;

/// <summary>What came of a task.</summary>
/// <param name="Address">Where the tenant is used; required of a task that makes one.</param>
/// <param name="Credentials">Of an access: names and values, required of a task that makes one. A secret.</param>
public sealed record TaskResult(string? Address, IReadOnlyDictionary<string, string> Credentials)
{
    /// <summary>Never prints the credentials.</summary>
    public override string ToString() => $"{nameof(TaskResult)} {{ Address = {Address} }}";
}

/// <summary>A vendor's person says that a task is done; the order goes on from there.</summary>
/// <param name="seal"><c>null</c> where this process has no keys.</param>
public sealed class FinishTask(IDbContextFactory<MarketplaceDb> dbs, TimeProvider time, SealSecret? seal = null)
{
    private const int Longest = 2_000;

    public async Task<Outcome> RunAsync(HandTaskId id, TaskResult result, Actor by, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(by);
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.HandTasks.DoneBy(by).SingleOrDefaultAsync(one => one.Id == id, ct) is not { } task)
        {
            return HandFaults.Unknown(id);
        }

        var address = string.IsNullOrWhiteSpace(result.Address) ? null : result.Address.Trim();
        if (RefusalOf(task, address, result.Credentials) is { } refused)
        {
            return refused;
        }

        var secret = task.Kind == HandTaskKind.Bind ? JsonSerializer.SerializeToUtf8Bytes(result.Credentials) : null;
        var done = task.Finish(task.Kind is HandTaskKind.Create or HandTaskKind.Change ? address : null, secret is null ? null : seal!(secret, SecretPlace.TypedCredentials(task)), by, time.GetUtcNow());
        if (!done.IsDone)
        {
            return done;
        }

        if (task.Kind is HandTaskKind.Unbind or HandTaskKind.Delete)
        {
            await ForgetAsync(db, task, ct);
        }

        return await db.SaveAsync(by, new HandTaskDone(id.Value, task.Vendor, task.Kind, task.Offering) { Municipality = task.Municipality }, ct);
    }

    private Fault? RefusalOf(HandTask task, string? address, IReadOnlyDictionary<string, string> credentials) => task switch
    {
        { Kind: HandTaskKind.Create } when address is null => HandFaults.NoAddress,
        { Kind: HandTaskKind.Create or HandTaskKind.Change } when address is not null && !IsFit(address) => HandFaults.NoAddress,
        { Kind: HandTaskKind.Bind } when credentials.Count == 0 || credentials.Any(each => each.Key.Length == 0 || each.Value is not { Length: > 0 and <= Longest }) => HandFaults.NoCredentials,
        { Kind: HandTaskKind.Bind } when seal is null => HandFaults.NoSeal,
        _ => null,
    };

    /// <summary>Plain http on this machine alone; whether that may be is judged once more before the town is shown it.</summary>
    private static bool IsFit(string address) =>
        address.Length <= Longest && !address.Any(char.IsControl) && Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Host.Length > 0 && url.UserInfo.Length == 0
        && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback));

    /// <summary>Credentials of an access that is gone, or of all that a tenant had, are not kept.</summary>
    private static async Task ForgetAsync(MarketplaceDb db, HandTask ending, CancellationToken ct)
    {
        var over = await db.HandTasks.Where(one => one.Vendor == ending.Vendor && one.Instance == ending.Instance && one.Kind == HandTaskKind.Bind
            && (ending.Binding == null || one.Binding == ending.Binding)).ToListAsync(ct);
        over.ForEach(one => one.Forget());
    }
}
