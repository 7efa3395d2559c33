using Marketplace.Api.Edge.Tokens;
using Microsoft.OpenApi;

namespace Marketplace.Api.Edge.Documents;

/// <summary>The description of the API (OpenAPI 3.1) at <c>/openapi/v1.json</c>.</summary>
internal static class ApiDocument
{
    public const string SchemeName = "machineClient";

    private const string Introduction = """
        The marketplace where municipalities choose, compare and subscribe to software, for programs of municipalities, vendors and authorities.

        Amounts are whole yen, times are ISO 8601 with offset, codes are strings. Refusals are problem documents (RFC 9457) with a stable `type`;
        their sentences are Japanese, or English by `Accept-Language`. An unknown query parameter or member is refused, never ignored.
        Lists are read in stretches by `cursor` and `limit`. Public facts need no token; everything else takes a bearer token of the scope
        that the operation names, and shows what the client's role and body may see: what is foreign is answered like what does not exist.
        """;

    public static void AddApiDocument(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = description => description.RelativePath is { } path
            && (path.StartsWith("api/", StringComparison.Ordinal) || path.StartsWith("health/", StringComparison.Ordinal));
        options.AddDocumentTransformer((document, _, _) => Task.FromResult(Introduce(document)));
        options.AddOperationTransformer((operation, context, _) =>
        {
            OperationFacts.Apply(operation, context);
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer((schema, context, _) =>
        {
            SchemaFacts.Apply(schema, context);
            return Task.CompletedTask;
        });
    });

    public static void MapApiDocument(this IEndpointRouteBuilder app) => app.MapOpenApi("/openapi/{documentName}.json").ExcludeFromDescription();

    private static OpenApiDocument Introduce(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo { Title = "Marketplace API", Version = "v1", Description = Introduction };
        document.Servers = [new OpenApiServer { Url = "/" }];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>(StringComparer.Ordinal)
        {
            [SchemeName] = new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.OAuth2,
                Description = "OAuth 2.0 client credentials; tokens last ten minutes.",
                Flows = new OpenApiOAuthFlows
                {
                    ClientCredentials = new OpenApiOAuthFlow
                    {
                        TokenUrl = new Uri(TokenSetup.Address, UriKind.Relative),
                        Scopes = new Dictionary<string, string>(Scopes.All, StringComparer.Ordinal),
                    },
                },
            },
        };
        return document;
    }
}
