using System.Text.Json;
using System.Text.Json.Serialization;
using Catalog.Offerings;

namespace Catalog.Seeding;

internal sealed record FictionalVendor(string Code, string Name, string NameEn, string Prefecture, DateOnly PublishedOn);

internal sealed record FictionalPlan(string Code, string Name, string NameEn, int MinimumMonths, IReadOnlyList<PriceTier> Tiers, IReadOnlyList<PlanOption> Options);

internal sealed record FictionalOffering(
    string Code,
    string Name,
    string NameEn,
    OfferingKind Kind,
    IReadOnlyList<string> Systems,
    OfferingStatement Statement,
    IReadOnlyList<FictionalPlan> Plans);

/// <summary>An invented vendor with all that it offers, as written in its file.</summary>
internal sealed record FictionalFile(FictionalVendor Vendor, IReadOnlyList<FictionalOffering> Offerings)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(), new YenAsNumber() },
    };

    public static FictionalFile Read(string name)
    {
        using var stream = FactFile.Open("Offerings", name);
        return JsonSerializer.Deserialize<FictionalFile>(stream, Json)
            ?? throw new InvalidDataException($"Offerings/Facts/{name} is empty.");
    }

    private sealed class YenAsNumber : JsonConverter<Yen>
    {
        public override Yen Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetInt64());

        public override void Write(Utf8JsonWriter writer, Yen value, JsonSerializerOptions options) => writer.WriteNumberValue(value.Amount);
    }
}
