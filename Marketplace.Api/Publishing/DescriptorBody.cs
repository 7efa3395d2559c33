using Catalog.Publishing.Descriptors;
using Catalog.Publishing.Documents;
using Catalog.Publishing.Drafts;
using Marketplace.Api.Edge;

namespace Marketplace.Api.Publishing;

/// <summary>A descriptor as it travels: JSON, YAML or a filled workbook, by the type that the caller states.</summary>
/// <param name="Source">A workbook is a file whoever sends it.</param>
internal sealed record DescriptorBody(DocumentReading Reading, EditSource Source)
{
    public static readonly string[] Types = ["application/json", "application/yaml", "application/x-yaml", "text/yaml", WriteTemplate.ContentType];

    private static readonly Dictionary<string, DescriptorFormat> Formats = new(StringComparer.OrdinalIgnoreCase)
    {
        [Types[0]] = DescriptorFormat.Json,
        [Types[1]] = DescriptorFormat.Yaml,
        [Types[2]] = DescriptorFormat.Yaml,
        [Types[3]] = DescriptorFormat.Yaml,
        [Types[4]] = DescriptorFormat.Workbook,
    };

    public static async Task<(DescriptorBody? Body, EdgeFault? Fault)> ReadAsync(HttpContext context, CancellationToken ct)
    {
        var type = context.Request.ContentType?.Split(';')[0].Trim() ?? string.Empty;
        if (!Formats.TryGetValue(type, out var format))
        {
            return (null, EdgeFaults.UnsupportedDescriptorType);
        }

        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, ct);
        return body.Length == 0 ? (null, EdgeFaults.BodyMissing)
            : (new DescriptorBody(DescriptorFile.Read(body.ToArray(), format), format == DescriptorFormat.Workbook ? EditSource.File : EditSource.Api), null);
    }
}
