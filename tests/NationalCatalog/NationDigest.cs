using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NationalCatalog;

/// <summary>One number for all content of a country, its database ids left out.</summary>
public static class NationDigest
{
    private static readonly JsonSerializerOptions Plain = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static string Of(Nation nation)
    {
        ArgumentNullException.ThrowIfNull(nation);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var vendor in nation.Vendors)
        {
            Add(hash, new { vendor.Code, vendor.Name, vendor.NameEn, vendor.PrefectureNumber });
        }

        foreach (var o in nation.Offerings)
        {
            Add(hash, new
            {
                o.Code,
                o.Name,
                o.NameEn,
                o.Kind,
                o.Systems,
                o.Summary,
                o.SummaryEn,
                o.Cloud,
                o.Zones,
                o.ServiceArea,
                o.Support,
                o.SupportEn,
                o.Interfaces,
                o.SecurityFacts,
                o.Exit,
                Published = o.PublishedAt.ToString("O", CultureInfo.InvariantCulture),
                Plans = o.Plans.Select(plan => new { plan.Code, plan.Name, plan.NameEn, plan.MinimumMonths, plan.Tiers }),
            });
        }

        foreach (var part in nation.Specs.Concat<object>(nation.Statements).Append(nation.Queries()))
        {
            Add(hash, part);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Add(IncrementalHash hash, object content) => hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(content, content.GetType(), Plain));
}
