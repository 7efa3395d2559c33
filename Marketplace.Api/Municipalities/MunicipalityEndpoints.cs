using System.ComponentModel;
using Catalog.Municipalities;
using Marketplace.Api.Edge;
using Marketplace.Api.Edge.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Api.Municipalities;

/// <summary>Municipalities and prefectures: public facts.</summary>
internal static class MunicipalityEndpoints
{
    public static void MapMunicipalities(this IEndpointRouteBuilder api)
    {
        var towns = api.MapGroup(string.Empty).WithTags("Municipalities").IsOpenToAll();
        towns.MapGet("/municipalities", SearchAsync).WithName("SearchMunicipalities")
            .WithSummary("Search municipalities.")
            .WithDescription("Best match first: the whole name, its beginning, anywhere; then the larger, then the code. Without words in the order of codes.")
            .Refuses(StatusCodes.Status422UnprocessableEntity);
        towns.MapGet("/municipalities/{code}", FindAsync).WithName("GetMunicipality")
            .WithSummary("One municipality with its migration state per business area.")
            .Refuses(StatusCodes.Status404NotFound, StatusCodes.Status422UnprocessableEntity);
        towns.MapGet("/prefectures", ListPrefecturesAsync).WithName("ListPrefectures").WithSummary("The 47 prefectures in the order of their numbers.");
    }

    private static async Task<Results<Ok<PagedReply<MunicipalityReply>>, Refused>> SearchAsync(
        [FromQuery(Name = "q"), Description("Words of the name in kanji, kana or Latin letters, or the first digits of the code; every word must be found.")] string? q,
        [FromQuery(Name = "prefecture"), Description("Two-digit number, six-digit code or name of a prefecture.")] string? prefecture,
        [AsParameters] Stretch stretch, MunicipalitySearch search, CancellationToken ct)
    {
        var found = await search.RunAsync(new MunicipalityQuery(q, prefecture, stretch.Offset, stretch.Count), ct);
        return found.IsDone ? TypedResults.Ok(stretch.Reply(found.Value, MunicipalityReply.Of)) : new Refused(found.Fault);
    }

    private static async Task<Results<Ok<MunicipalitySheetReply>, Refused>> FindAsync(
        [Description("Six-digit code with its check digit.")] string code, MunicipalitySheets sheets, CancellationToken ct)
    {
        var read = MunicipalityCode.Read(code);
        if (!read.IsDone)
        {
            return new Refused(read.Fault.On("code"));
        }

        var found = await sheets.FindAsync(read.Value, ct);
        return found.IsDone ? TypedResults.Ok(MunicipalitySheetReply.Of(found.Value)) : new Refused(found.Fault);
    }

    private static async Task<Ok<PagedReply<PrefectureReply>>> ListPrefecturesAsync([AsParameters] Stretch stretch, Prefectures prefectures, CancellationToken ct) =>
        TypedResults.Ok(stretch.Cut(await prefectures.AllAsync(ct), PrefectureReply.Of));
}
