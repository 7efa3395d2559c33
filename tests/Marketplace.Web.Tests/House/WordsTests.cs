using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using Catalog.Municipalities;
using Catalog.Offerings;
using Catalog.Search;
using Marketplace.Web.Layout;
using Marketplace.Web.Offerings;

namespace Marketplace.Web.Tests.House;

public sealed partial class WordsTests
{
    /// <summary>Japanese as data: examples of values in the API's description.</summary>
    private static readonly string[] DataTables = ["Marketplace.Api/Search/SearchEndpoints.cs"];

    public static TheoryData<string> Texts =>
        [.. typeof(App).Assembly.GetTypes().Where(type => type.Name.EndsWith("Text", StringComparison.Ordinal) && type.GetProperty("ResourceManager", Static) is not null)
            .Select(type => type.FullName!)];

    private const System.Reflection.BindingFlags Static =
        System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Public;

    [Fact]
    public void No_Japanese_stands_in_code() => Assert.Empty(
        SourceTree.Files(".cs", ".razor").Where(file => !SourceTree.IsTest(file) && !DataTables.Contains(SourceTree.Relative(file)))
            .SelectMany(file => File.ReadLines(file.FullName).Where(line => Japanese().IsMatch(WithoutComment(line))).Select(line => $"{SourceTree.Relative(file)}: {line.Trim()}")));

    [Theory]
    [MemberData(nameof(Texts))]
    public void Every_sentence_is_there_in_both_languages_with_the_same_places(string type)
    {
        var resources = (ResourceManager)typeof(App).Assembly.GetType(type)!.GetProperty("ResourceManager", Static)!.GetValue(null)!;
        var japanese = Read(resources, CultureInfo.InvariantCulture);
        var english = Read(resources, CultureInfo.GetCultureInfo("en"));

        Assert.Equal(japanese.Keys.Order(StringComparer.Ordinal), english.Keys.Order(StringComparer.Ordinal));
        Assert.All(japanese, pair =>
        {
            Assert.False(string.IsNullOrEmpty(pair.Value), pair.Key);
            Assert.Equal(Places(pair.Value), Places(english[pair.Key]));
        });
    }

    [Fact]
    public void Every_fixed_term_of_an_offering_has_its_word() => Assert.All(
        (IEnumerable<string>)
        [
            .. Enum.GetNames<OfferingKind>().Select(name => "Kind" + name), .. Enum.GetNames<NetworkZone>().Select(name => "Zone" + name),
            .. Enum.GetNames<Origin>().Select(name => "Origin" + name), .. Enum.GetNames<MatchedField>().Select(name => "Field" + name),
            .. OfferingsAddress.FilterNames.Append("q").Select(name => "Filter_" + name),
        ],
        key => Assert.NotNull(OfferingsText.ResourceManager.GetString(key, CultureInfo.InvariantCulture)));

    [Fact]
    public void Every_kind_of_municipality_has_its_word() => Assert.All(
        Enum.GetNames<MunicipalityKind>(),
        name => Assert.NotNull(Marketplace.Web.Municipalities.MunicipalitiesText.ResourceManager.GetString("Kind" + name, CultureInfo.InvariantCulture)));

    private static Dictionary<string, string> Read(ResourceManager resources, CultureInfo culture) =>
        resources.GetResourceSet(culture, createIfNotExists: true, tryParents: false)!.Cast<System.Collections.DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string?)entry.Value ?? string.Empty, StringComparer.Ordinal);

    private static string Places(string sentence) =>
        string.Join(' ', Place().Matches(sentence).Select(match => match.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    private static string WithoutComment(string line) => line.IndexOf("//", StringComparison.Ordinal) is >= 0 and var start ? line[..start] : line;

    [GeneratedRegex(@"\{\d", RegexOptions.None, 1000)]
    private static partial Regex Place();

    [GeneratedRegex(@"[\u3040-\u30ff\u3400-\u9fff]", RegexOptions.None, 1000)]
    private static partial Regex Japanese();
}
