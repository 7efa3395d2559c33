using System.Globalization;
using Marketplace.Api.Edge.Tokens;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Marketplace.Api.Edge.Documents;

/// <summary>Writes into an operation what the marks of its endpoint say: scope, keys, versions, and what each answer means.</summary>
internal static class OperationFacts
{
    public static void Apply(OpenApiOperation operation, OpenApiOperationTransformerContext context)
    {
        var marks = context.Description.ActionDescriptor.EndpointMetadata;
        operation.Parameters ??= [];
        if (marks.OfType<NeedsScope>().FirstOrDefault() is { } needed)
        {
            operation.Security = [Requirement(context.Document, needed.Scope)];
        }

        if (marks.OfType<TakesRequestKey>().Any())
        {
            operation.Parameters.Add(Header(RequestKeys.Header, "Your own key for this order, 1 to 255 visible ASCII characters: the same key with the same order is done once.", "^[!-~]{1,255}$"));
        }

        if (marks.OfType<TakesVersion>().Any())
        {
            operation.Parameters.Add(Header("If-Match", "The ETag of the version that you have seen, such as `\"3\"`; without it the newest is changed.", "^(\"[0-9]+\"|\\*)$"));
        }

        foreach (var (status, response) in operation.Responses ?? [])
        {
            if (response is OpenApiResponse answer)
            {
                Describe(int.Parse(status, CultureInfo.InvariantCulture), answer, showsVersion: marks.OfType<ShowsVersion>().Any());
            }
        }
    }

    private static OpenApiSecurityRequirement Requirement(OpenApiDocument? document, string scope) => new()
    {
        [new OpenApiSecuritySchemeReference(ApiDocument.SchemeName, document)] = [scope],
    };

    private static OpenApiParameter Header(string name, string description, string pattern) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, Pattern = pattern },
    };

    private static void Describe(int status, OpenApiResponse answer, bool showsVersion)
    {
        answer.Description = Meaning(status) ?? answer.Description;
        var headers = HeadersOf(status, showsVersion, isProblem: answer.Content?.ContainsKey(ProblemDocument.MediaType) == true).ToList();
        answer.Headers = headers.Count == 0 ? answer.Headers : headers.ToDictionary(
            header => header.Name,
            IOpenApiHeader (header) => new OpenApiHeader { Description = header.Description, Schema = new OpenApiSchema { Type = header.Type } },
            StringComparer.Ordinal);
    }

    private static string? Meaning(int status) => status switch
    {
        StatusCodes.Status200OK => "Done.",
        StatusCodes.Status201Created => "Made.",
        StatusCodes.Status202Accepted => "Taken; the operation prepares it.",
        StatusCodes.Status204NoContent => "Done.",
        StatusCodes.Status400BadRequest => "The request is malformed: JSON, a member, a parameter or a header.",
        StatusCodes.Status401Unauthorized => "No valid access token.",
        StatusCodes.Status403Forbidden => "The token lacks the scope, or the client's role or body does not allow it.",
        StatusCodes.Status404NotFound => "There is no such thing, or it is behind a wall.",
        StatusCodes.Status409Conflict => "Not possible in the present state.",
        StatusCodes.Status412PreconditionFailed => "It has been changed since the version in If-Match.",
        StatusCodes.Status413PayloadTooLarge => "The body is longer than 256 KiB.",
        StatusCodes.Status415UnsupportedMediaType => "The media type of the body is none that this address takes.",
        StatusCodes.Status422UnprocessableEntity => "The content is not acceptable.",
        StatusCodes.Status428PreconditionRequired => "If-Match is missing: name the version that you have seen.",
        StatusCodes.Status429TooManyRequests => "Too many requests in a minute.",
        StatusCodes.Status500InternalServerError => "Something unexpected happened.",
        StatusCodes.Status503ServiceUnavailable => "Something outside does not answer; the same request may succeed later.",
        _ => null,
    };

    private static IEnumerable<(string Name, string Description, JsonSchemaType Type)> HeadersOf(int status, bool showsVersion, bool isProblem)
    {
        if (showsVersion && (status is StatusCodes.Status200OK or StatusCodes.Status201Created))
        {
            yield return ("ETag", "The version, for If-Match.", JsonSchemaType.String);
        }

        if (status is StatusCodes.Status201Created or StatusCodes.Status202Accepted)
        {
            yield return ("Location", "Path of what was made, or of the operation.", JsonSchemaType.String);
        }

        if (isProblem && (status is StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable))
        {
            yield return ("Retry-After", "Seconds to wait.", JsonSchemaType.Integer);
        }

        if (status == StatusCodes.Status401Unauthorized)
        {
            yield return ("WWW-Authenticate", "Bearer, with the reason when a token was sent.", JsonSchemaType.String);
        }
    }
}
