using System.Globalization;
using System.Reflection;
using Marketplace.Api.Edge;

namespace Marketplace.Api.Tests.Edge;

public sealed class TextTests
{
    public static TheoryData<string> Keys =>
        [.. Faults().SelectMany(fault => (string[])[fault.Code, $"title.{fault.Status}"]).Union(["title.412", "title.422", "title.503"])];

    [Theory]
    [MemberData(nameof(Keys))]
    public void Every_refusal_of_the_edge_has_words_in_both_languages(string key)
    {
        Assert.True(EdgeText.Has(key, CultureInfo.InvariantCulture), $"{key} has no Japanese sentence");
        Assert.True(EdgeText.Has(key, CultureInfo.GetCultureInfo("en")), $"{key} has no English sentence");
    }

    private static IEnumerable<EdgeFault> Faults()
    {
        const BindingFlags Public = BindingFlags.Public | BindingFlags.Static;
        var ready = typeof(EdgeFaults).GetProperties(Public).Select(each => (EdgeFault)each.GetValue(null)!);
        var made = typeof(EdgeFaults).GetMethods(Public).Where(each => !each.IsSpecialName)
            .Select(each => (EdgeFault)each.Invoke(null, [.. each.GetParameters().Select(Any)])!);
        return ready.Concat(made);
    }

    private static object Any(ParameterInfo parameter) =>
        parameter.ParameterType == typeof(string) || parameter.ParameterType == typeof(object) ? "a" : Activator.CreateInstance(parameter.ParameterType)!;
}
