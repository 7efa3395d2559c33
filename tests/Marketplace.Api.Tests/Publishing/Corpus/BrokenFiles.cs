using System.Text;

namespace Marketplace.Api.Tests.Publishing.Corpus;

/// <summary>A file that is wrong as a file; a form takes it as an upload.</summary>
/// <param name="Line">Where it is said to be wrong; <c>null</c> = the file as a whole.</param>
internal sealed record FileCase(string Name, string File, byte[] Content, string Code, int? Line);

/// <summary>Files whose bytes, and not whose answers, are wrong.</summary>
internal static class BrokenFiles
{
    private const string Head = "descriptor: 1\nquestionSet: \"2026.2\"\nvendor: aozora\noffering: aozora-test\n";

    public static IEnumerable<FileCase> All =>
    [
        Yaml("anchor", Head + "answers:\n  product: &p\n    name: a\n", "alias", 6),
        Yaml("alias", Head + "answers:\n  product: *p\n", "alias", 6),
        Yaml("laughs", "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n", "alias", 1),
        Yaml("tag", Head + "answers:\n  product: !ruby/object:Gem {}\n", "tag", 6),
        Yaml("binary", Head + "answers:\n  product:\n    name: !!binary aGVsbG8=\n", "tag", 7),
        Yaml("tab", Head + "answers:\n\tproduct: {}\n", "broken-yaml", 6),
        Yaml("open quote", Head + "answers:\n  product:\n    name: \"open\n", "broken-yaml", null),
        Yaml("open bracket", Head + "answers: {\n", "broken-yaml", null),
        Yaml("two documents", Head + "answers: { product: { name: a } }\n---\n" + Head, "several-documents", 6),
        Yaml("key twice", Head + "answers:\n  product:\n    name: a\n    name: b\n", "key-twice", 8),
        Yaml("head twice", Head + "vendor: minato\nanswers: {}\n", "key-twice", 5),
        Yaml("list as name", Head + "answers:\n  ? [a]\n  : b\n", "key-not-text", 6),
        Yaml("a list", "- a\n- b\n", "not-a-descriptor", 1),
        Yaml("a word", "hello\n", "not-a-descriptor", 1),
        Yaml("nothing but a note", "# nothing\n", "not-a-descriptor", null),
        Yaml("another file of that form", "publiccodeYmlVersion: \"0.4\"\nname: x\n", "not-a-descriptor", 1),
        Yaml("deep", Head + "answers: " + new string('[', 40) + new string(']', 40) + "\n", "too-deep", 5),
        Yaml("many", Head + "answers: [" + string.Concat(Enumerable.Repeat("a,", 21_000)) + "]\n", "too-many-values", 5),
        new("other encoding", "marketplace.yml", [0x76, 0x3A, 0x20, 0x93, 0xFA, 0x96, 0x7B], "not-utf8", null),
        new("too large", "marketplace.yml", Encoding.UTF8.GetBytes("a: " + new string('b', Catalog.Publishing.Descriptors.DescriptorFile.MostBytes - 2)), "file-too-large", null),
        Json("comment", "{ // note\n \"descriptor\": 1 }", "broken-json", 1),
        Json("comma too many", "{ \"descriptor\": 1,\n }", "broken-json", 2),
        Json("cut off", "{ \"descriptor\": 1,\n\"answers\": {", "broken-json", 2),
        Json("two values", "{} {}", "broken-json", 1),
        Json("key twice", "{ \"descriptor\": 1,\n \"descriptor\": 1 }", "key-twice", 2),
        Json("half a pair", "{ \"vendor\": \"\\ud800\" }", "broken-json", 1),
        Json("a list", "[]", "not-a-descriptor", 1),
        Json("null", "null", "not-a-descriptor", 1),
        Json("deep", "{ \"answers\": " + new string('[', 40) + new string(']', 40) + " }", "too-deep", 1),
        new("no package", "marketplace.xlsx", Encoding.UTF8.GetBytes("not a workbook"), "not-a-workbook", null),
    ];

    private static FileCase Yaml(string name, string text, string code, int? line) => new(name, "marketplace.yml", Encoding.UTF8.GetBytes(text), code, line);

    private static FileCase Json(string name, string text, string code, int? line) => new(name, "marketplace.json", Encoding.UTF8.GetBytes(text), code, line);
}
