using System.Globalization;
using System.Runtime.InteropServices;

namespace Benchmarks.Measuring;

/// <summary>The one table of a run, and its place in a Markdown file.</summary>
internal static class ResultTable
{
    private const string Start = "<!-- measured: start -->";

    private const string End = "<!-- measured: end -->";

    public static string Of(IReadOnlyList<Result> results, BenchOptions options, DateTimeOffset now)
    {
        string[] lines =
        [
            string.Create(CultureInfo.InvariantCulture, $"Run of {now:yyyy-MM-dd HH:mm} UTC, {options.Offerings:#,0} offerings, {options.Rounds} rounds of {options.Turn.TotalSeconds:0.#} s, {Environment.ProcessorCount} processors, .NET {Environment.Version}, {RuntimeInformation.OSArchitecture}."),
            string.Empty,
            "| Measure | Ours | Rival | Ratio | Aim | Held | Note |",
            "|---|---|---|---|---|---|---|",
            .. results.Select(row => $"| {row.Measure} | {row.Ours} | {row.Rival} | {row.Ratio} | {row.Aim} | {Said(row.Held)} | {row.Note} |"),
        ];
        return string.Join('\n', lines) + "\n";
    }

    /// <summary>Puts the table between the marks of the file; everything else in it stays.</summary>
    public static async Task WriteAsync(string file, string table, CancellationToken ct)
    {
        var text = await File.ReadAllTextAsync(file, ct);
        var (start, end) = (text.IndexOf(Start, StringComparison.Ordinal), text.IndexOf(End, StringComparison.Ordinal));
        if (start < 0 || end < start)
        {
            throw new InvalidDataException($"{file} has no place for the table: it needs the lines {Start} and {End}.");
        }

        await File.WriteAllTextAsync(file, $"{text[..(start + Start.Length)]}\n{table}{text[end..]}", ct);
    }

    private static string Said(bool? held) => held switch { true => "yes", false => "**no**", null => "–" };
}
