using System.ComponentModel;
using System.Security.Claims;
using Catalog;
using Catalog.Municipalities;
using Catalog.Selection;
using Catalog.Selection.Joint;
using Marketplace.Api.Edge;
using Marketplace.Api.Edge.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marketplace.Api.Selection.Joint;

using Towns = Results<Ok<TownsReply>, Refused>;

/// <summary>The towns of a joint case: the leading one invites, the others speak for themselves.</summary>
internal static class TownEndpoints
{
    private const string OfCase = "Id of the case.";

    public static void MapTowns(this IEndpointRouteBuilder api)
    {
        var towns = api.MapGroup("/selections/{id:guid}/towns").WithTags("Joint cases");
        towns.MapGet("", ShowAsync).RequireScope(Scopes.SelectionsRead).WithName("GetTowns").WithSummary("The towns of a case, and what its candidates cost each of them.")
            .ShowsVersion().Refuses(StatusCodes.Status404NotFound);
        towns.MapPost("", InviteAsync).RequireScope(Scopes.SelectionsWrite).WithName("InviteTown").WithSummary("Invite a town to an open case until a day.")
            .WithDescription("The invited town sees the invitation, not the case; once it has joined, it reads the whole case until that day and changes nothing.")
            .TakesVersion().ShowsVersion()
            .Refuses(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict, StatusCodes.Status412PreconditionFailed, StatusCodes.Status422UnprocessableEntity);
        towns.MapDelete("/{town}", TakeBackAsync).RequireScope(Scopes.SelectionsWrite).WithName("TakeInvitationBack").WithSummary("Take an invitation back, before the decision also one that was accepted.")
            .TakesVersion().ShowsVersion()
            .Refuses(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict, StatusCodes.Status412PreconditionFailed, StatusCodes.Status422UnprocessableEntity);
        towns.MapPost("/own", SpeakAsync).RequireScope(Scopes.SelectionsWrite).WithName("SpeakForTown").WithSummary("Join, decline, leave, assent or dissent for the client's own town.")
            .WithDescription("Everything but joining needs words. A town leaves before the decision, and assents or dissents after it.")
            .Refuses(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity);
        api.MapGet("/invitations", ListAsync).WithTags("Joint cases").RequireScope(Scopes.SelectionsRead).WithName("ListInvitations")
            .WithSummary("Invitations that the client's own town can still answer, the most pressing first.");
    }

    private static async Task<Towns> ShowAsync([Description(OfCase)] Guid id, HttpContext context, ClaimsPrincipal caller, ReadTowns read, CancellationToken ct)
    {
        var found = await read.RunAsync(SelectionId.From(id), caller.Actor(), ct);
        if (!found.IsDone)
        {
            return new Refused(found.Fault);
        }

        Versions.Show(context, found.Value.Version);
        return TypedResults.Ok(TownsReply.Of(found.Value));
    }

    private static async Task<Towns> InviteAsync(
        [Description(OfCase)] Guid id, InviteTownRequest request, HttpContext context, ClaimsPrincipal caller, InviteTown invite, ReadTowns read, CancellationToken ct)
    {
        var town = MunicipalityCode.Read(request.Municipality);
        return town.IsDone
            ? await ChangeAsync(id, context, caller, which => invite.RunAsync(new InviteTownOrder(which, town.Value, request.Words, request.Until), caller.Actor(), ct), read, ct)
            : new Refused(town.Fault.On("municipality"));
    }

    private static async Task<Towns> TakeBackAsync(
        [Description(OfCase)] Guid id, [Description("Six-digit code of the invited municipality.")] string town, HttpContext context, ClaimsPrincipal caller,
        InviteTown invite, ReadTowns read, CancellationToken ct)
    {
        var code = MunicipalityCode.Read(town);
        return code.IsDone
            ? await ChangeAsync(id, context, caller, which => invite.TakeBackAsync(which, code.Value, caller.Actor(), ct), read, ct)
            : new Refused(code.Fault.On("town"));
    }

    private static async Task<Results<Ok<InvitationReply>, Refused>> SpeakAsync(
        [Description(OfCase)] Guid id, SpeakRequest request, ClaimsPrincipal caller, SpeakForTown speak, ReadInvitations read, CancellationToken ct)
    {
        var (selection, words, actor) = (SelectionId.From(id), request.Words ?? string.Empty, caller.Actor());
        var said = await (request.Act switch
        {
            TownAct.Join => speak.JoinAsync(selection, actor, ct),
            TownAct.Decline => speak.DeclineAsync(selection, words, actor, ct),
            TownAct.Leave => speak.LeaveAsync(selection, words, actor, ct),
            TownAct.Assent => speak.StateViewAsync(selection, JointView.Assents, words, actor, ct),
            _ => speak.StateViewAsync(selection, JointView.Objects, words, actor, ct),
        });
        if (!said.IsDone)
        {
            return new Refused(said.Fault);
        }

        var own = await read.FindAsync(selection, actor, ct);
        return own.IsDone ? TypedResults.Ok(InvitationReply.Of(own.Value)) : new Refused(own.Fault);
    }

    private static async Task<Ok<PagedReply<InvitationReply>>> ListAsync([AsParameters] Stretch stretch, ClaimsPrincipal caller, ReadInvitations read, CancellationToken ct) =>
        TypedResults.Ok(stretch.Cut(await read.ListAsync(caller.Actor(), ct), InvitationReply.Of));

    private static async Task<Towns> ChangeAsync(
        Guid id, HttpContext context, ClaimsPrincipal caller, Func<SelectionRef, Task<Outcome<int>>> change, ReadTowns read, CancellationToken ct)
    {
        var (seen, unreadable) = Versions.Seen(context.Request);
        if (unreadable is not null)
        {
            return new Refused(unreadable);
        }

        var changed = await change(new SelectionRef(SelectionId.From(id), seen));
        return changed.IsDone ? await ShowAsync(id, context, caller, read, ct) : Versions.Refuse(changed.Fault, seen);
    }
}
