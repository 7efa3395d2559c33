using System.Globalization;
using Catalog.Publishing.Descriptors;
using Marketplace.Api.Edge;
using Marketplace.Api.Edge.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marketplace.Api.Publishing;

/// <summary>Judges a descriptor without keeping it.</summary>
internal static class ValidateEndpoint
{
    public static void MapValidation(this IEndpointRouteBuilder api) => api.MapPost("/offerings/validate", ValidateAsync).WithTags("Publishing").IsOpenToAll()
        .WithName("ValidateDescriptor")
        .WithSummary("Judges a descriptor as JSON, YAML or filled workbook; nothing is kept. The same verdict as the form and the command line give.")
        .Accepts<Stream>(DescriptorBody.Types[0], DescriptorBody.Types[1..]);

    private static async Task<Results<Ok<DescriptorVerdictReply>, Refused>> ValidateAsync(HttpContext context, CheckDescriptor check, CancellationToken ct)
    {
        var (body, unreadable) = await DescriptorBody.ReadAsync(context, ct);
        return body is null ? new Refused(unreadable!) : TypedResults.Ok(DescriptorVerdictReply.Of(check.Run(body.Reading), CultureInfo.CurrentUICulture));
    }
}
