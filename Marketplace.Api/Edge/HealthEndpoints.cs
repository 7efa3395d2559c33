using Catalog.Storage;
using Marketplace.Api.Provisioning;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Marketplace.Api.Edge;

/// <summary>Whether the program runs, and whether it can work.</summary>
/// <param name="Status"><c>live</c>, <c>ready</c> or <c>notReady</c>.</param>
/// <param name="Waiting">What is missing for being ready; empty when nothing is.</param>
public sealed record HealthReply(string Status, IReadOnlyList<string> Waiting);

/// <summary>Addresses for load balancers and orchestrators; no detail beyond a word.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        var health = app.MapGroup("/health").WithTags("Operations");
        health.MapGet("/live", Live).WithName("Live").WithSummary("The program runs.");
        health.MapGet("/ready", ReadyAsync).WithName("Ready").WithSummary("The program can work.")
            .WithDescription("The database answers and has the shape that this version needs, and the worker runs. What is missing is named: database, migration, worker.")
            .Produces<HealthReply>().Produces<HealthReply>(StatusCodes.Status503ServiceUnavailable);
    }

    private static Ok<HealthReply> Live() => TypedResults.Ok(new HealthReply("live", []));

    private static async Task<JsonHttpResult<HealthReply>> ReadyAsync(
        IDbContextFactory<MarketplaceDb> dbs, IEnumerable<IHostedService> hosted, IOptions<ProvisioningOptions> provisioning, CancellationToken ct)
    {
        var works = !provisioning.Value.Enabled
            || hosted.Where(each => each is ProvisioningWorker or CleanupWorker).Cast<BackgroundService>().All(worker => worker.ExecuteTask is { IsCompleted: false });
        IReadOnlyList<string> waiting = [.. await MissingOfDatabaseAsync(dbs, ct), .. works ? (string[])[] : ["worker"]];
        return waiting.Count == 0
            ? TypedResults.Json(new HealthReply("ready", waiting))
            : TypedResults.Json(new HealthReply("notReady", waiting), statusCode: StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<IEnumerable<string>> MissingOfDatabaseAsync(IDbContextFactory<MarketplaceDb> dbs, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (!await db.Database.CanConnectAsync(ct))
        {
            return ["database"];
        }

        return (await db.Database.GetPendingMigrationsAsync(ct)).Any() ? ["migration"] : [];
    }
}
