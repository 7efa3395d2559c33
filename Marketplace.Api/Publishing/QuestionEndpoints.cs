using System.ComponentModel;
using System.Globalization;
using System.Text.Json.Nodes;
using Catalog.Publishing;
using Catalog.Publishing.Descriptors;
using Catalog.Publishing.Questions;
using Marketplace.Api.Edge;
using Marketplace.Api.Edge.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marketplace.Api.Publishing;

/// <summary>The question set, and what is made from it.</summary>
internal static class QuestionEndpoints
{
    private const string VersionIs = "Version, such as 2026.2, or current for the newest.";

    private const string Newest = "current";

    private const string SchemaType = "application/schema+json";

    public static void MapQuestions(this IEndpointRouteBuilder api)
    {
        var questions = api.MapGroup("/offerings/questions/{version}").WithTags("Publishing");
        questions.MapGet(string.Empty, Find).IsOpenToAll().WithName("GetQuestionSet")
            .WithSummary("Everything that a vendor is asked about an offering, with types, limits and wording.")
            .Refuses(StatusCodes.Status404NotFound);
        questions.MapGet("/schema", Schema).IsOpenToAll().WithName("GetQuestionSchema")
            .WithSummary("JSON Schema (2020-12) of a descriptor that answers this version.")
            .Produces<JsonObject>(StatusCodes.Status200OK, SchemaType)
            .Refuses(StatusCodes.Status404NotFound);
        questions.MapGet("/template.xlsx", Template).IsOpenToAll().WithName("GetQuestionTemplate")
            .WithSummary("The .xlsx workbook in which a vendor answers this version.")
            .Produces(StatusCodes.Status200OK, contentType: WriteTemplate.ContentType)
            .Refuses(StatusCodes.Status404NotFound);
    }

    private static Results<Ok<QuestionSetReply>, Refused> Find([Description(VersionIs)] string version) =>
        SetOf(version) is { } set ? TypedResults.Ok(QuestionSetReply.Of(set)) : Unknown(version);

    private static Results<JsonHttpResult<JsonObject>, Refused> Schema([Description(VersionIs)] string version) =>
        SetOf(version) is { } set
            ? TypedResults.Json(QuestionSchema.Of(set, CultureInfo.CurrentUICulture), contentType: SchemaType)
            : Unknown(version);

    private static Results<FileContentHttpResult, Refused> Template([Description(VersionIs)] string version) =>
        SetOf(version) is { } set
            ? TypedResults.File(WriteTemplate.Run(set, CultureInfo.CurrentUICulture), WriteTemplate.ContentType, $"marketplace-{set.Version}.xlsx")
            : Unknown(version);

    private static QuestionSet? SetOf(string version) => version == Newest ? QuestionSets.Current : QuestionSets.Find(version);

    private static Refused Unknown(string version) => new(DescriptorFaults.UnknownSet(version));
}
