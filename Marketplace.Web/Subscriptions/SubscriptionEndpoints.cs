using Catalog.Municipalities;
using Catalog.Subscriptions;
using Marketplace.Web.Accounts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marketplace.Web.Subscriptions;

/// <summary>The changing part of a subscription's page, for the script that keeps it fresh.</summary>
internal static class SubscriptionEndpoints
{
    public static void MapSubscriptionProgress(this WebApplication app) =>
        app.MapGet("/subscriptions/{id:guid}/progress", ProgressAsync)
            .RequireAuthorization(Policies.TownStaffOrOverseer).ExcludeFromDescription();

    private static async Task<Results<RazorComponentResult<LiveSubscription>, NotFound>> ProgressAsync(
        Guid id, ProgressReading reading, HttpContext context, CancellationToken ct)
    {
        context.Response.Headers.CacheControl = "no-store";
        var actor = ActorClaims.Read(context.User)!;
        var read = await reading.ReadAsync(SubscriptionId.From(id), actor, ct);
        return read.IsDone
            ? new RazorComponentResult<LiveSubscription>(new Dictionary<string, object?>(StringComparer.Ordinal)
            {
                [nameof(LiveSubscription.Progress)] = read.Value,
                [nameof(LiveSubscription.MayOrder)] = actor.Role == Role.TownStaff,
            })
            : TypedResults.NotFound();
    }
}
