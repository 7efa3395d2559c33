using System.Text.RegularExpressions;

namespace Catalog.Selection.Record;

/// <summary>The files of a bundle and their order.</summary>
internal static partial class RecordNames
{
    public const string Record = "record.json";

    public const string Schema = "record.schema.json";

    public const string Papers = "papers/";

    public const string Manifest = "manifest.json";

    public const string Event = "audit/event.json";

    public const string Proof = "audit/proof.json";

    public const string Checkpoint = "audit/checkpoint.json";

    public const string Key = "audit/key.json";

    /// <summary>Proof of the rest; the list of files cannot speak of them, for it is what they prove.</summary>
    public static readonly IReadOnlyList<string> Audit = [Event, Proof, Checkpoint, Key];

    public static bool IsPaper(string name) => Paper().IsMatch(name);

    [GeneratedRegex(@"\Apapers/[a-z0-9][a-z0-9.-]{0,99}\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Paper();
}
