using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Catalog.Conformance;

/// <summary>A report as bytes that come out the same whenever it is computed again for the same day, instant and reader.</summary>
/// <remarks>
/// The specification stands in it by its digest and its rows by their numbers. Certificates are left out: the published lists carry
/// no time of publication, and an entry that the ministry adds later must not change what was known before.
/// </remarks>
public static class CanonicalReport
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static byte[] ToCanonicalJson(this ConformanceReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                report.Offering,
                Spec = new { report.Spec.System, report.Spec.Number, report.Spec.Digest },
                report.AsOf,
                report.KnownAt,
                Bases = report.Bases.Select(basis => new
                {
                    basis.Evidence,
                    basis.SubScope,
                    Municipality = basis.Municipality?.Value,
                    basis.Release,
                    basis.EvidenceNumber,
                    basis.ValidFrom,
                    basis.ValidTo,
                    basis.RecordedBy,
                    basis.RecordedAt,
                }),
                Rows = report.Rows.Select(row => new { row.Line.Part, row.Line.Number, row.Answers }),
                report.Extras,
                report.Counts,
            },
            Json);
    }
}
