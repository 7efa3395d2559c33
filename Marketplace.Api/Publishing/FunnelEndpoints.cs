using System.ComponentModel;
using System.Security.Claims;
using Catalog;
using Catalog.Publishing.Funnel;
using Catalog.Selection;
using Marketplace.Api.Edge;
using Marketplace.Api.Edge.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marketplace.Api.Publishing;

/// <summary>How many locked cases dropped a listing for one sort of reason.</summary>
/// <param name="Reason">The sort of reason; never the words.</param>
/// <param name="Cases">How many.</param>
public sealed record ExclusionCountReply(ExclusionReason Reason, int Cases);

/// <summary>From being seen to being chosen, for one listing.</summary>
/// <param name="Offering">Code of the offering.</param>
/// <param name="InResults">Times that town staff saw it in search results.</param>
/// <param name="Opened">Times that town staff opened its page.</param>
/// <param name="Compared">Times that it stood in a comparison.</param>
/// <param name="Shortlisted">Cases, locked within the period, in which it was a candidate.</param>
/// <param name="Excluded">Of these, dropped, by sort of reason.</param>
/// <param name="NotChosen">Of these, stayed to the end while another was chosen.</param>
/// <param name="Chosen">Of these, chosen.</param>
public sealed record FunnelReply(
    string Offering, int InResults, int Opened, int Compared, int Shortlisted, IReadOnlyList<ExclusionCountReply> Excluded, int NotChosen, int Chosen)
{
    internal static FunnelReply Of(FunnelRow row) => new(
        row.Offering, row.InResults, row.Opened, row.Compared, row.Shortlisted,
        [.. row.Excluded.Select(each => new ExclusionCountReply(each.Reason, each.Cases))], row.NotChosen, row.Chosen);
}

/// <summary>What became of a vendor's listings before the eyes of the towns.</summary>
internal static class FunnelEndpoints
{
    public static void MapFunnel(this IEndpointRouteBuilder api) => api.MapGet("/vendors/{code}/funnel", ListAsync).WithTags("Vendors")
        .RequireScope(Scopes.VendorsRead).WithName("GetFunnel").WithSummary("How often the vendor's own listings were shown, shortlisted, excluded and chosen.")
        .WithDescription("Shown means shown to town staff who are signed in. A case counts from the day on which its record is locked. The last 90 days unless asked otherwise, 366 at most. None of it moves a rank.");

    private static async Task<Results<Ok<PagedReply<FunnelReply>>, Refused>> ListAsync(
        [Description("Code of the vendor.")] string code,
        [Description("First day, in Tokyo.")] DateOnly? from,
        [Description("Last day, in Tokyo; today if left out.")] DateOnly? to,
        [AsParameters] Stretch stretch,
        ClaimsPrincipal caller,
        ReadFunnel funnel,
        TimeProvider time,
        CancellationToken ct)
    {
        var last = to ?? Tokyo.Today(time);
        var days = from is { } first ? new FunnelDays(first, last) : FunnelDays.Last(FunnelDays.Usual, last);
        var found = await funnel.OfAsync(code, days, caller.Actor(), ct);
        return found.IsDone ? TypedResults.Ok(stretch.Cut(found.Value, FunnelReply.Of)) : new Refused(found.Fault);
    }
}
