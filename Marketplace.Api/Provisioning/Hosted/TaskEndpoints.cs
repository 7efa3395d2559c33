using System.ComponentModel;
using System.Security.Claims;
using Catalog;
using Catalog.Provisioning.Hosted;
using Marketplace.Api.Edge;
using Marketplace.Api.Edge.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marketplace.Api.Provisioning.Hosted;

/// <summary>The hosted broker of a vendor that has none, and what its people are to do by hand.</summary>
internal static class TaskEndpoints
{
    private const string OfTask = "Id of the task.";

    public static void MapTasks(this IEndpointRouteBuilder api)
    {
        api.MapPut("/vendors/{vendor}/broker/hosted", HostAsync).WithTags("Vendors").RequireScope(Scopes.VendorsWrite).WithName("HostBroker")
            .WithSummary("Let the marketplace run the vendor's broker; every order becomes a task for its people.")
            .WithDescription("Refused while tenants run at a broker of the vendor's own. Registering a broker ends it.")
            .Refuses(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity);
        var tasks = api.MapGroup("/tasks").WithTags("Vendors");
        tasks.MapGet("", ListAsync).RequireScope(Scopes.VendorsRead).WithName("ListTasks").WithSummary("Tasks of the client's vendor: open ones first, the one that is due first at the top.");
        tasks.MapGet("/{id:guid}", FindAsync).RequireScope(Scopes.VendorsRead).WithName("GetTask").WithSummary("One task.").Refuses(StatusCodes.Status404NotFound);
        var ending = tasks.MapGroup("/{id:guid}").RequireScope(Scopes.VendorsWrite);
        ending.MapPost("/done", FinishAsync).WithName("FinishTask").WithSummary("Say that a task is done, and what came of it.").IsAct();
        ending.MapPost("/refusal", RefuseAsync).WithName("RefuseTask").WithSummary("Say that a task cannot be done; the order fails with these words.").IsAct();
    }

    private static void IsAct(this RouteHandlerBuilder act) =>
        act.Refuses(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity);

    private static async Task<Results<NoContent, Refused>> HostAsync([Description("Code of the vendor.")] string vendor, ClaimsPrincipal caller, HostBroker host, CancellationToken ct) =>
        Done(await host.RunAsync(vendor, caller.Actor(), ct));

    private static async Task<Ok<PagedReply<TaskReply>>> ListAsync([AsParameters] Stretch stretch, ClaimsPrincipal caller, HandTaskSheets sheets, CancellationToken ct) =>
        TypedResults.Ok(stretch.Cut(await sheets.ListAsync(caller.Actor(), ct), TaskReply.Of));

    private static async Task<Results<Ok<TaskReply>, Refused>> FindAsync([Description(OfTask)] Guid id, ClaimsPrincipal caller, HandTaskSheets sheets, CancellationToken ct)
    {
        var found = await sheets.FindAsync(HandTaskId.From(id), caller.Actor(), ct);
        return found.IsDone ? TypedResults.Ok(TaskReply.Of(found.Value)) : new Refused(found.Fault);
    }

    private static async Task<Results<NoContent, Refused>> FinishAsync(
        [Description(OfTask)] Guid id, TaskDoneRequest request, ClaimsPrincipal caller, FinishTask finish, CancellationToken ct) =>
        Done(await finish.RunAsync(HandTaskId.From(id), new TaskResult(request.Address, request.Credentials ?? new Dictionary<string, string>()), caller.Actor(), ct));

    private static async Task<Results<NoContent, Refused>> RefuseAsync(
        [Description(OfTask)] Guid id, TaskRefusalRequest request, ClaimsPrincipal caller, RefuseTask refuse, CancellationToken ct) =>
        Done(await refuse.RunAsync(HandTaskId.From(id), request.Words, caller.Actor(), ct));

    private static Results<NoContent, Refused> Done(Outcome outcome) => outcome.IsDone ? TypedResults.NoContent() : new Refused(outcome.Fault);
}
