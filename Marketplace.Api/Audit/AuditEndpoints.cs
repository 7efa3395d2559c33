using System.ComponentModel;
using System.Security.Claims;
using System.Text.Json;
using Catalog;
using Catalog.Audit;
using Catalog.Municipalities;
using Marketplace.Api.Edge;
using Marketplace.Api.Edge.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Api.Audit;

/// <summary>One kept fact.</summary>
/// <param name="Id">Id of the entry.</param>
/// <param name="At">When it happened.</param>
/// <param name="ActorKind">Person, machine or the platform.</param>
/// <param name="ActorId">Stable id of the actor.</param>
/// <param name="ActorName">Name of the actor at that time.</param>
/// <param name="ActorRole">Role of the actor at that time.</param>
/// <param name="Fact">What happened, such as SubscriptionOrdered.</param>
/// <param name="Subject">What it is about: an id or a code.</param>
/// <param name="Municipality">Whose affair it is; <c>null</c> = nobody's in particular.</param>
/// <param name="Details">The fact's own members; never personal data, never a secret.</param>
public sealed record AuditEventReply(
    Guid Id,
    DateTimeOffset At,
    ActorKind ActorKind,
    string ActorId,
    string ActorName,
    Role ActorRole,
    string Fact,
    string Subject,
    string? Municipality,
    JsonElement Details)
{
    internal static AuditEventReply Of(AuditRow row) => new(
        row.Id, Tokyo.At(row.At), row.ActorKind, row.ActorId, row.ActorName, row.ActorRole, row.Fact, row.Subject, row.Municipality?.Value,
        JsonElement.Parse(row.Details));
}

/// <summary>The audit log: an auditor reads all of it, a town what is its own.</summary>
internal static class AuditEndpoints
{
    public static void MapAudit(this IEndpointRouteBuilder api) => api.MapGet("/audit/events", ListAsync).WithTags("Audit")
        .RequireScope(Scopes.AuditRead).WithName("ListAuditEvents").WithSummary("Kept facts that the client may see, newest first.")
        .Refuses(StatusCodes.Status422UnprocessableEntity);

    private static async Task<Results<Ok<PagedReply<AuditEventReply>>, Refused>> ListAsync(
        [FromQuery(Name = "subject"), Description("Only facts about this id or code.")] string? subject,
        [FromQuery(Name = "municipality"), Description("Only facts of this municipality, by its six-digit code.")] string? municipality,
        [AsParameters] Stretch stretch, ClaimsPrincipal caller, AuditLog log, CancellationToken ct)
    {
        var town = TownParameter.Read(municipality);
        if (town.Fault is { } unreadable)
        {
            return new Refused(unreadable);
        }

        var query = new AuditQuery(string.IsNullOrEmpty(subject) ? null : subject, town.Value, stretch.Offset, stretch.Count);
        return TypedResults.Ok(stretch.Reply(await log.ListAsync(query, caller.Actor(), ct), AuditEventReply.Of));
    }
}
