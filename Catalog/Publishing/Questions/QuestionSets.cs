using System.Globalization;

namespace Catalog.Publishing.Questions;

/// <summary>The versions of the question set that this program knows.</summary>
public static class QuestionSets
{
    private const string Prefix = "Catalog.Publishing.Facts.questions-";

    private static readonly Lazy<IReadOnlyList<QuestionSet>> Read = new(ReadAll);

    /// <summary>From the oldest to the newest.</summary>
    public static IReadOnlyList<QuestionSet> All => Read.Value;

    /// <summary>The newest; new descriptors are written for it.</summary>
    public static QuestionSet Current => All[^1];

    public static QuestionSet? Find(string version) => All.FirstOrDefault(set => set.Version == version);

    /// <summary>What takes the place of a set; <c>null</c> = nothing yet.</summary>
    public static (QuestionSet By, DateOnly Until)? ReplacementOf(QuestionSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        return All.FirstOrDefault(other => other.Replaces?.Version == set.Version) is { } by ? (by, by.Replaces!.Until) : null;
    }

    private static IReadOnlyList<QuestionSet> ReadAll() =>
        [.. typeof(QuestionSets).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Select(ReadOne).OrderBy(set => set.PublishedOn)];

    private static QuestionSet ReadOne(string resource)
    {
        using var reader = new StreamReader(typeof(QuestionSets).Assembly.GetManifestResourceStream(resource)!);
        var (set, findings) = QuestionSetReader.Read(reader.ReadToEnd());
        return set ?? throw new InvalidDataException(
            $"{resource}: {string.Join("; ", findings.Select(finding => $"{finding.Spot} {finding.Message(CultureInfo.InvariantCulture)}"))}");
    }
}
