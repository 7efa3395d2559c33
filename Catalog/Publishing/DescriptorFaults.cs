using System.Globalization;

namespace Catalog.Publishing;

/// <summary>Refusals of a descriptor as a file and of its head; sentences and remedies in PublishingFaults.resx.</summary>
public static class DescriptorFaults
{
    public static Fault EmptyFile => Invalid("empty-file");

    public static Fault FileTooLarge(int kibibytes) => Invalid("file-too-large", Text(kibibytes));

    public static Fault UnknownFormat(string file) => Invalid("unknown-format", file);

    public static Fault NotUtf8 => Invalid("not-utf8");

    public static Fault BrokenYaml => Invalid("broken-yaml");

    public static Fault BrokenJson => Invalid("broken-json");

    public static Fault TooDeep(int levels) => Invalid("too-deep", Text(levels));

    public static Fault TooManyValues(int most) => Invalid("too-many-values", Text(most));

    public static Fault Alias => Invalid("alias");

    public static Fault Tag => Invalid("tag");

    public static Fault SeveralDocuments => Invalid("several-documents");

    public static Fault KeyTwice(string key) => Invalid("key-twice", key);

    public static Fault KeyNotText => Invalid("key-not-text");

    public static Fault NotATemplate => Invalid("not-a-template");

    public static Fault NotADescriptor => Invalid("not-a-descriptor");

    public static Fault HeadMissing(string member) => Invalid("head-missing", member);

    public static Fault HeadUnknown(string member) => Invalid("head-unknown", member);

    public static Fault HeadNotText(string member) => Invalid("head-not-text", member);

    public static Fault UnknownDescriptor(string version) => Invalid("unknown-descriptor", version);

    public static Fault UnknownQuestionSet(string version, string known) => Invalid("unknown-question-set", version, known);

    public static Fault ReplacedQuestionSet(string version, string until, string current) => Invalid("replaced-question-set", version, until, current);

    public static Fault QuestionSetEnds(string version, string until, string current) => Invalid("question-set-ends", version, until, current);

    public static Fault HeadCode(string member, string value) => Invalid("head-code", member, value);

    public static Fault UnknownKey(string key) => Invalid("unknown-key", key);

    public static Fault UnknownKeySimilar(string key, string similar) => Invalid("unknown-key-similar", key, similar);

    public static Fault KeyOfOtherVersion(string key, string other, string version) => Invalid("key-of-other-version", key, other, version);

    public static Fault NotASection(string section) => Invalid("not-a-section", section);

    public static Fault UnknownSet(string version) => new("publishing.unknown-set", FaultKind.NotFound, version);

    private static Fault Invalid(string reason, params IReadOnlyList<string> args) => new($"publishing.{reason}", FaultKind.Invalid, args);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
