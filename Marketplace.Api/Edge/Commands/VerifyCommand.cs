using System.Globalization;
using Catalog;
using Catalog.Selection.Record;

namespace Marketplace.Api.Edge.Commands;

/// <summary>The verb <c>verify</c>: checks a bundle with nothing but its own bytes.</summary>
internal sealed record VerifyCommand(string File, string? Key)
{
    private const int Fine = 0;

    private const int Found = 1;

    private const int WrongUse = 2;

    private const string Option = "--key";

    /// <summary>The command, or why it cannot be understood.</summary>
    public static (VerifyCommand? Command, string? Misuse) Read(string[] arguments) => arguments switch
    {
        [] => (null, "verify needs the file: verify BUNDLE."),
        [var file] when !file.StartsWith('-') => (new VerifyCommand(file, null), null),
        [var file, var key] when !file.StartsWith('-') && key.StartsWith(Option + '=', StringComparison.Ordinal) => Pinned(file, key[(Option.Length + 1)..]),
        [var file, Option, var key] when !file.StartsWith('-') => Pinned(file, key),
        [Option, var key, var file] when !file.StartsWith('-') => Pinned(file, key),
        _ => (null, "verify takes one file and perhaps --key FINGERPRINT."),
    };

    public async Task<int> RunAsync(TextWriter output, TextWriter errors, CancellationToken ct)
    {
        if (!System.IO.File.Exists(File))
        {
            await errors.WriteLineAsync($"{File}: there is no such file.");
            return WrongUse;
        }

        var verdict = new FileInfo(File).Length > VerifyBundle.MostBytes
            ? new BundleVerdict(null, new BundleFinding(BundleFinding.Archive, VerifyBundle.MostBytes, RecordFaults.BundleTooLarge(VerifyBundle.MostBytes)))
            : VerifyBundle.Run(await System.IO.File.ReadAllBytesAsync(File, ct), Key);
        if (verdict.Wrong is { } wrong)
        {
            await errors.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{wrong.Entry}, byte {wrong.Offset}: {FaultText.Of(wrong.Fault)}"));
            return Found;
        }

        var intact = verdict.Intact!;
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"""
            intact
              record sha256   {intact.Digest}
              audit log       entry {intact.Position} of {intact.Size}, signed {intact.SignedAt}
              key             {intact.Key}
            """));
        return Fine;
    }

    private static (VerifyCommand? Command, string? Misuse) Pinned(string file, string key) =>
        key.Length == 64 && key.All(char.IsAsciiHexDigit)
            ? (new VerifyCommand(file, key.ToLowerInvariant()), null)
            : (null, $"'{key}' is no fingerprint of a key: it has 64 hexadecimal digits.");
}
