using System.ComponentModel;
using Catalog.Conformance;
using Marketplace.Api.Edge;
using Marketplace.Api.Edge.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marketplace.Api.Standards;

/// <summary>The workbook that a vendor fills in.</summary>
internal static class TemplateEndpoint
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapTemplate(this IEndpointRouteBuilder api) => api.MapGet("/specs/{systemId}/{version}/template", WriteAsync)
        .WithTags("Standards").IsOpenToAll()
        .WithName("GetStatementTemplate")
        .WithSummary("The .xlsx workbook in which a vendor answers every row of a version.")
        .Produces(StatusCodes.Status200OK, contentType: Workbook)
        .Refuses(StatusCodes.Status404NotFound);

    private static async Task<Results<FileContentHttpResult, Refused>> WriteAsync(
        [Description("Business system id, 001 to 039.")] string systemId, [Description("Version, such as 7.0.")] string version,
        WriteStatementTemplate template, CancellationToken ct)
    {
        var written = await template.RunAsync(systemId, version, ct);
        return written.IsDone
            ? TypedResults.File(written.Value, Workbook, $"statement-{systemId}-{version}.xlsx")
            : new Refused(written.Fault);
    }
}
