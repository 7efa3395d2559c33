using System.Collections;
using System.Globalization;
using System.Resources;
using LocalCloud.Texts;

namespace Marketplace.Api.Tests.LocalCloud;

public sealed class TextTests
{
    /// <summary>Names of residents are records, not screen text.</summary>
    private static readonly string[] NeutralOnly = ["FamilyNames", "FamilyKana", "GivenNames", "GivenKana", "SyntheticAddress"];

    public static TheoryData<string> Texts =>
        [.. typeof(FrameText).Assembly.GetTypes().Where(t => t.Namespace == typeof(FrameText).Namespace).Select(t => t.FullName!)];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Every_sentence_is_in_both_languages(string text)
    {
        var sentences = new ResourceManager(text, typeof(FrameText).Assembly);

        var japanese = Keys(sentences, CultureInfo.InvariantCulture).Except(NeutralOnly, StringComparer.Ordinal);

        Assert.Equal(japanese.Order(StringComparer.Ordinal), Keys(sentences, new CultureInfo("en")).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Keys(ResourceManager sentences, CultureInfo culture) =>
        sentences.GetResourceSet(culture, createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>().Select(entry => (string)entry.Key);
}
