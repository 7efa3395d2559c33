using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Catalog.Municipalities;

namespace Catalog.Tests;

public sealed partial class FaultTextTests
{
    private const BindingFlags PublicStatic = BindingFlags.Public | BindingFlags.Static;

    private static readonly Fault[] All = [.. typeof(Fault).Assembly.GetExportedTypes()
        .Where(type => type.Name.EndsWith("Faults", StringComparison.Ordinal))
        .SelectMany(FaultsOf)];

    public static TheoryData<string> Languages => ["ja", "en"];

    [Fact]
    public void Every_slice_with_refusals_is_looked_at()
    {
        string[] slices = ["municipalities", "offerings", "search", "selection", "standards", "storage", "subscriptions"];

        Assert.Empty(slices.Except(All.Select(fault => fault.Code.Split('.')[0])));
        Assert.Equal(All.Length, All.DistinctBy(fault => fault.Code).Count());
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_refusal_has_a_sentence_in_each_language(string language) =>
        Assert.All(All, fault => Assert.True(FaultText.Has(fault.Code, CultureInfo.GetCultureInfo(language)), fault.Code));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_sentence_uses_all_the_words_that_its_refusal_brings(string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        foreach (var fault in All)
        {
            string[] marks = [.. fault.Args.Select((_, place) => $"<{place}>")];
            var sentence = FaultText.Of(fault with { Args = marks }, culture);

            Assert.Equal(marks, Mark().Matches(sentence).Select(mark => mark.Value).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Sentences_of_the_two_languages_differ() => Assert.All(All, fault =>
        Assert.NotEqual(FaultText.Of(fault, CultureInfo.GetCultureInfo("ja")), FaultText.Of(fault, CultureInfo.GetCultureInfo("en"))));

    [Fact]
    public void Refusal_in_a_language_without_sentences_is_told_in_Japanese()
    {
        var fault = All.Single(fault => fault.Code == "storage.changed-meanwhile");

        Assert.Equal(FaultText.Of(fault, CultureInfo.GetCultureInfo("ja")), FaultText.Of(fault, CultureInfo.GetCultureInfo("fr")));
    }

    private static IEnumerable<Fault> FaultsOf(Type type)
    {
        var properties = type.GetProperties(PublicStatic).Select(property => property.GetValue(null));
        var factories = type.GetMethods(PublicStatic)
            .Where(method => method.ReturnType == typeof(Fault) && !method.IsSpecialName)
            .Select(method => method.Invoke(null, [.. method.GetParameters().Select(parameter => SampleOf(parameter.ParameterType))]));
        return properties.Concat(factories).OfType<Fault>();
    }

    /// <summary>Something of the wanted type, whatever it says.</summary>
    private static object SampleOf(Type type) =>
        type == typeof(string) ? "x"
        : type.IsAssignableFrom(typeof(string[])) ? new[] { "x" }
        : type == typeof(MunicipalityCode) ? MunicipalityCode.Parse("215066", null)
        : type.IsEnum ? Enum.GetValues(type).GetValue(0)!
        : Activator.CreateInstance(type)!;

    [GeneratedRegex("<[0-9]>", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Mark();
}
