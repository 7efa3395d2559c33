using System.ComponentModel;
using System.Globalization;
using System.Security.Claims;
using Catalog;
using Catalog.Publishing.Sources;
using Marketplace.Api.Edge;
using Marketplace.Api.Edge.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marketplace.Api.Publishing.Sources;

/// <summary>A vendor's own file, read every day.</summary>
internal static class SourceEndpoints
{
    private const string OfOffering = "Code of the offering.";

    public static void MapSources(this IEndpointRouteBuilder api)
    {
        var source = api.MapGroup("/offerings/{code}/source").WithTags("Publishing").RequireScope(Scopes.OfferingsWrite);
        source.MapPut("", RegisterAsync).WithName("RegisterSource").WithSummary("Have a listing's descriptor read from the vendor's own public hosting, at once and every day.")
            .WithDescription("Address of the raw file. The file wins over what the draft says now; a later edit by a person is reported as a conflict until the source is registered anew.")
            .Refuses(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict, StatusCodes.Status422UnprocessableEntity);
        source.MapGet("", FindAsync).WithName("GetSource").WithSummary("Where a listing's file lies, and how the last readings went.").Refuses(StatusCodes.Status404NotFound);
        source.MapDelete("", RemoveAsync).WithName("RemoveSource").WithSummary("Read the file no more; the draft stays as it is.").Refuses(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
        source.MapPost("/read", ReadAsync).WithName("ReadSource").WithSummary("Read the file as soon as a worker is free.").Refuses(StatusCodes.Status404NotFound, StatusCodes.Status409Conflict);
    }

    private static async Task<Results<Ok<SourceReply>, Refused>> RegisterAsync(
        [Description(OfOffering)] string code, SourceRequest request, ClaimsPrincipal caller, RegisterSource register, SourceSheets sheets, CancellationToken ct)
    {
        var done = await register.RunAsync(new SourceOrder(code, request.Url, request.SubmitsItself), caller.Actor(), ct);
        return done.IsDone ? await FindAsync(code, caller, sheets, ct) : new Refused(done.Fault);
    }

    private static async Task<Results<Ok<SourceReply>, Refused>> FindAsync(
        [Description(OfOffering)] string code, ClaimsPrincipal caller, SourceSheets sheets, CancellationToken ct)
    {
        var found = await sheets.FindAsync(code, caller.Actor(), ct);
        return found.IsDone ? TypedResults.Ok(SourceReply.Of(found.Value, CultureInfo.CurrentUICulture)) : new Refused(found.Fault);
    }

    private static async Task<Results<NoContent, Refused>> RemoveAsync(
        [Description(OfOffering)] string code, ClaimsPrincipal caller, RemoveSource remove, CancellationToken ct) => Done(await remove.RunAsync(code, caller.Actor(), ct));

    private static async Task<Results<NoContent, Refused>> ReadAsync(
        [Description(OfOffering)] string code, ClaimsPrincipal caller, AskForReading ask, CancellationToken ct) => Done(await ask.RunAsync(code, caller.Actor(), ct));

    private static Results<NoContent, Refused> Done(Outcome outcome) => outcome.IsDone ? TypedResults.NoContent() : new Refused(outcome.Fault);
}
