using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Catalog.Selection.Quotes;

/// <summary>A quote as the one text that is sealed, digested and later laid open: canonical JSON, members in order of their names.</summary>
/// <remarks>The salt is random, so that nobody finds the amounts by digesting guesses.</remarks>
internal static class QuoteText
{
    public const int SaltBytes = 32;

    private const string Form = "marketplace/quote/1";

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string NewSalt() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SaltBytes));

    public static bool IsSalt(string salt) => salt.Length == 2 * SaltBytes && salt.All(char.IsAsciiHexDigitLower);

    public static string Write(Quote quote, QuoteInvitation invitation, string salt)
    {
        var members = new Dictionary<string, JsonNode>(StringComparer.Ordinal)
        {
            ["form"] = Form,
            ["request"] = invitation.Request.Value.ToString(),
            ["invitation"] = invitation.Id.Value.ToString(),
            ["offering"] = invitation.Offering,
            ["vendor"] = invitation.Vendor,
            ["plan"] = quote.Plan,
            ["initial"] = quote.Initial.Amount,
            ["recurring"] = new JsonArray([.. quote.Recurring.Select(year => (JsonNode)year.Amount)]),
            ["options"] = quote.Options.Amount,
            ["cloudShare"] = quote.CloudShare.Amount,
            ["line"] = quote.Line.Amount,
            ["migration"] = quote.Migration.Amount,
            ["exit"] = quote.Exit.Amount,
            ["taxRate"] = Comparison.ConsumptionTax.Rate,
            ["taxState"] = "excluded",
            ["rounding"] = "down",
            ["net"] = quote.Net.Amount,
            ["tax"] = quote.Tax.Amount,
            ["gross"] = quote.Gross.Amount,
            ["note"] = quote.Note,
            ["salt"] = salt,
        };
        return new JsonObject(members.OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => KeyValuePair.Create(member.Key, (JsonNode?)member.Value)))
            .ToJsonString(Json);
    }

    /// <summary>SHA-256 of the text in UTF-8, in hexadecimal.</summary>
    public static string Digest(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>Reads a text whose digest is the vendor's: it was written above.</summary>
    public static Quote Read(string text)
    {
        var said = JsonNode.Parse(text)!;
        return new Quote(
            said["plan"]!.GetValue<string>(), Amount("initial"), [.. said["recurring"]!.AsArray().Select(year => new Yen(year!.GetValue<long>()))],
            Amount("options"), Amount("cloudShare"), Amount("line"), Amount("migration"), Amount("exit"), said["note"]!.GetValue<string>());

        Yen Amount(string member) => new(said[member]!.GetValue<long>());
    }
}
