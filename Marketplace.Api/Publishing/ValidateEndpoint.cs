using System.Globalization;
using Catalog.Publishing.Descriptors;
using Marketplace.Api.Edge;
using Marketplace.Api.Edge.Tokens;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Marketplace.Api.Publishing;

/// <summary>Judges a descriptor without keeping it.</summary>
internal static class ValidateEndpoint
{
    private static readonly Dictionary<string, DescriptorFormat> Formats = new(StringComparer.OrdinalIgnoreCase)
    {
        ["application/json"] = DescriptorFormat.Json,
        ["application/yaml"] = DescriptorFormat.Yaml,
        ["application/x-yaml"] = DescriptorFormat.Yaml,
        ["text/yaml"] = DescriptorFormat.Yaml,
        [WriteTemplate.ContentType] = DescriptorFormat.Workbook,
    };

    public static void MapValidation(this IEndpointRouteBuilder api) => api.MapPost("/offerings/validate", ValidateAsync).WithTags("Publishing").IsOpenToAll()
        .WithName("ValidateDescriptor")
        .WithSummary("Judges a descriptor as JSON, YAML or filled workbook; nothing is kept. The same verdict as the form and the command line give.")
        .Accepts<Stream>("application/json", "application/yaml", "application/x-yaml", "text/yaml", WriteTemplate.ContentType);

    private static async Task<Results<Ok<DescriptorVerdictReply>, Refused>> ValidateAsync(HttpContext context, CheckDescriptor check, CancellationToken ct)
    {
        var type = context.Request.ContentType?.Split(';')[0].Trim() ?? string.Empty;
        if (!Formats.TryGetValue(type, out var format))
        {
            return new Refused(EdgeFaults.UnsupportedDescriptorType);
        }

        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, ct);
        if (body.Length == 0)
        {
            return new Refused(EdgeFaults.BodyMissing);
        }

        return TypedResults.Ok(DescriptorVerdictReply.Of(check.Run(DescriptorFile.Read(body.ToArray(), format)), CultureInfo.CurrentUICulture));
    }
}
