using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using Catalog.Audit;
using Catalog.Audit.Tree;
using Marketplace.Api.Edge;
using Marketplace.Api.Edge.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Api.Audit;

/// <summary>What proves that the audit log only grows. State and keys are for everybody, the proof of an event for whoever may read it.</summary>
internal static class ProofEndpoints
{
    public static void MapProofs(this IEndpointRouteBuilder api)
    {
        var audit = api.MapGroup("/audit").WithTags("Audit");
        audit.MapGet("/checkpoint", ShowCheckpointAsync).IsOpenToAll().WithName("GetAuditCheckpoint")
            .WithSummary("The newest signed state of the audit log.").Refuses(StatusCodes.Status503ServiceUnavailable);
        audit.MapGet("/keys", ListKeysAsync).IsOpenToAll().WithName("ListAuditKeys").WithSummary("The public keys that checkpoints are signed with, newest first.");
        audit.MapGet("/proof", ProveAsync).RequireScope(Scopes.AuditRead).WithName("GetAuditProof")
            .WithSummary("That an event is in the log (event), or that the log only grew (from and to).")
            .Refuses(StatusCodes.Status404NotFound, StatusCodes.Status422UnprocessableEntity, StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<Results<Ok<CheckpointReply>, Refused>> ShowCheckpointAsync(AuditProofs proofs, CancellationToken ct)
    {
        var newest = await proofs.NewestAsync(ct);
        return newest.IsDone ? TypedResults.Ok(CheckpointReply.Of(newest.Value)) : new Refused(newest.Fault);
    }

    private static async Task<Ok<CheckpointKeysReply>> ListKeysAsync(AuditProofs proofs, CancellationToken ct) =>
        TypedResults.Ok(new CheckpointKeysReply([.. (await proofs.KeysAsync(ct)).Select(CheckpointKeyReply.Of)]));

    private static async Task<Results<Ok<ProofReply>, Refused>> ProveAsync(
        [FromQuery(Name = "event"), Description("Id of the event that is to be proven.")] Guid? id,
        [FromQuery(Name = "from"), Range(1, int.MaxValue), Description("Size of the log as known from before.")] int? from,
        [FromQuery(Name = "to"), Range(1, int.MaxValue), Description("Size of the log now.")] int? to,
        ClaimsPrincipal caller, AuditProofs proofs, CancellationToken ct)
    {
        var proof = (id, from, to) switch
        {
            ({ } one, null, null) => (await proofs.OfAsync(one, caller.Actor(), ct)).Map(ProofReply.Of),
            (null, { } known, { } now) => (await proofs.BetweenAsync(known, now, ct)).Map(ProofReply.Of),
            _ => AuditFaults.WhichProof,
        };
        return proof.IsDone ? TypedResults.Ok(proof.Value) : new Refused(proof.Fault);
    }
}
