using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Marketplace.Api.Provisioning.Brokers;

namespace Marketplace.Api.Ladder.Climbing;

/// <summary>What an export binding promises (docs/ladder.md): where the records are, in what form, how many, and until when.</summary>
/// <param name="Rows">Number of records, the header not counted.</param>
/// <param name="Sha256">Of the whole file, 64 hexadecimal digits.</param>
internal sealed record ExportOffer(ReadableAccess Access, string Format, int Rows, string Sha256)
{
    /// <summary>The one format of the profile: every standard data list is given out as CSV.</summary>
    public const string Csv = "csv";

    private const string NoAccess = "uri, client_id, client_secret";

    /// <summary>An export lies open for a week at most; then whoever has the credentials has nothing.</summary>
    private static readonly TimeSpan LongestOpen = TimeSpan.FromDays(7);

    /// <returns>The offer, or which member is wrong.</returns>
    public static (ExportOffer? Offer, string? Wrong) Read(JsonObject credentials, BrokerAddress addresses, DateTimeOffset now)
    {
        var access = ReadableAccess.Of(credentials, addresses);
        var (format, sha256) = (ReadableAccess.Text(credentials, "format"), ReadableAccess.Text(credentials, "sha256"));
        var rows = credentials["rows"] is JsonValue value && value.GetValueKind() == JsonValueKind.Number && value.TryGetValue<int>(out var count) ? count : -1;
        var wrong = access is null ? NoAccess
            : format != Csv ? "format"
            : rows < 0 ? "rows"
            : sha256 is not { Length: 64 } || !sha256.All(char.IsAsciiHexDigit) ? "sha256"
            : !IsSoon(ReadableAccess.Text(credentials, "expires_at"), now) ? "expires_at"
            : null;
        return wrong is null ? (new ExportOffer(access!, format!, rows, sha256!), null) : (null, wrong);
    }

    /// <summary>What the vendor of another tenant is told, so that it can take the records in.</summary>
    public JsonObject AsImport() => new()
    {
        ["source"] = SandboxOrders.Source(Access),
        ["format"] = Format,
        ["rows"] = Rows,
        ["sha256"] = Sha256,
    };

    private static bool IsSoon(string? text, DateTimeOffset now) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var until) && until > now && until <= now + LongestOpen;
}
