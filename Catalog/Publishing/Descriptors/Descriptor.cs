using Catalog.Publishing.Documents;
using Catalog.Publishing.Questions;

namespace Catalog.Publishing.Descriptors;

/// <summary>One offering as its vendor describes it in one document (記載ファイル), whether it came by form, API or file.</summary>
/// <param name="QuestionSet">The version that it answers.</param>
/// <param name="Vendor">Code of the vendor.</param>
/// <param name="Offering">Code of the offering, also the <c>service_id</c> at the vendor's broker.</param>
/// <param name="Answers">By section and question.</param>
public sealed record Descriptor(string QuestionSet, string Vendor, string Offering, MapNode Answers)
{
    /// <summary>Version of the structure of descriptors.</summary>
    public const string Structure = "1";

    /// <summary>Name of the file at the root of a repository.</summary>
    public const string FileName = "marketplace.yml";

    /// <summary>The whole document, as the validator takes it.</summary>
    public MapNode Document() => new(
    [
        new(HeadKeys.Descriptor, new TextNode(Structure)),
        new(HeadKeys.QuestionSet, new TextNode(QuestionSet)),
        new(HeadKeys.Vendor, new TextNode(Vendor)),
        new(HeadKeys.Offering, new TextNode(Offering)),
        new(HeadKeys.Answers, Answers),
    ]);
}

/// <summary>Members at the top of a descriptor.</summary>
internal static class HeadKeys
{
    public const string Descriptor = "descriptor";

    public const string QuestionSet = "questionSet";

    public const string Vendor = "vendor";

    public const string Offering = "offering";

    public const string Answers = "answers";

    public static readonly string[] All = [Descriptor, QuestionSet, Vendor, Offering, Answers];
}

/// <summary>The verdict over a descriptor.</summary>
/// <param name="Descriptor"><c>null</c> when its head could not be read.</param>
/// <param name="Set">The question set that it answers; <c>null</c> when it names none that exists.</param>
/// <param name="Findings">In the order of the questions; notices among them.</param>
public sealed record CheckedDescriptor(Descriptor? Descriptor, QuestionSet? Set, IReadOnlyList<CheckFinding> Findings)
{
    public bool IsValid => Descriptor is not null && Set is not null && Findings.All(finding => finding.IsNotice);
}
