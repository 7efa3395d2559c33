using System.ComponentModel;
using System.Text.Json;
using Catalog.Selection.Frozen;
using Marketplace.Api.Edge;
using Marketplace.Api.Edge.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marketplace.Api.Selection.Frozen;

using Shown = Results<Ok<FrozenReply>, Refused>;

/// <summary>Frozen searches of a case, and the archive of listings that they leave.</summary>
internal static class FrozenEndpoints
{
    public static void Map(IEndpointRouteBuilder cases)
    {
        cases.MapGet("/{id:guid}/searches", ListAsync).RequireScope(Scopes.SelectionsRead).WithName("ListFrozenSearches").WithSummary("Frozen searches of a case, newest first.")
            .Refuses(StatusCodes.Status404NotFound);
        cases.MapGet("/{id:guid}/searches/{search:int}", ShowAsync).RequireScope(Scopes.SelectionsRead).WithName("GetFrozenSearch").WithSummary("A frozen search with every hit that was kept.")
            .Refuses(StatusCodes.Status404NotFound);
        cases.MapPost("/{id:guid}/searches", FreezeAsync).RequireScope(Scopes.SelectionsWrite).WithName("FreezeSearch").WithSummary("Run a search and keep all that it shows now.").ChangesPart();
        cases.MapPost("/{id:guid}/searches/{search:int}/candidates", TakeAsync).RequireScope(Scopes.SelectionsWrite).WithName("TakeCandidate").WithSummary("Take a hit as a candidate.").ChangesPart();
    }

    public static void MapArchive(this IEndpointRouteBuilder api)
    {
        var archive = api.MapGroup("/offerings/{code}/archive").WithTags("Offerings");
        archive.MapGet("", ArchivedAsync).IsOpenToAll().WithName("ListArchivedListings").WithSummary("Archived states of a listing, newest first.");
        archive.MapGet("/{digest}", ContentAsync).IsOpenToAll().WithName("GetArchivedListing").WithSummary("A listing as it stood; its canonical JSON has the digest.")
            .Refuses(StatusCodes.Status404NotFound);
    }

    private static async Task<Results<Ok<IReadOnlyList<FrozenRowReply>>, Refused>> ListAsync([AsParameters] PartCall call, ReadFrozen frozen, CancellationToken ct) =>
        PartCall.Show(await frozen.ListAsync(call.Case, call.Actor, ct), rows => (IReadOnlyList<FrozenRowReply>)[.. rows.Select(FrozenRowReply.Of)]);

    private static async Task<Shown> ShowAsync([AsParameters] PartCall call, [Description("Number of the search.")] int search, ReadFrozen frozen, CancellationToken ct) =>
        PartCall.Show(await frozen.FindAsync(call.Case, search, call.Actor, ct), FrozenReply.Of);

    private static Task<Shown> FreezeAsync([AsParameters] PartCall call, FreezeRequest request, FreezeSearch freeze, ReadFrozen frozen, CancellationToken ct) =>
        call.ChangeAsync(which => freeze.RunAsync(which, ArchivedReply.Terms(request.Conditions), call.Actor, ct), number => ShowAsync(call, number, frozen, ct));

    private static Task<Shown> TakeAsync(
        [AsParameters] PartCall call, [Description("Number of the search.")] int search, TakeRequest request, TakeCandidate take, ReadFrozen frozen, CancellationToken ct) =>
        call.ChangeAsync(which => take.RunAsync(which, search, request.Offering, call.Actor, ct), _ => ShowAsync(call, search, frozen, ct));

    private static async Task<Ok<IReadOnlyList<ArchivedReply>>> ArchivedAsync(
        [Description("Code of the offering.")] string code, ListingArchive archive, CancellationToken ct) =>
        TypedResults.Ok<IReadOnlyList<ArchivedReply>>([.. (await archive.OfAsync(code, ct)).Select(ArchivedReply.Of)]);

    private static async Task<Results<Ok<JsonElement>, Refused>> ContentAsync(
        [Description("Code of the offering.")] string code, [Description("SHA-256 of the content, hexadecimal.")] string digest, ListingArchive archive, CancellationToken ct) =>
        PartCall.Show(await archive.FindAsync(code, digest, ct), content => JsonElement.Parse(content));
}
