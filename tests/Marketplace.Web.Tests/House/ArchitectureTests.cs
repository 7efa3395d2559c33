using System.Text.RegularExpressions;
using Marketplace.Web.Layout;
using Microsoft.AspNetCore.Components;

namespace Marketplace.Web.Tests.House;

public sealed partial class ArchitectureTests
{
    private const int LongestFile = 250;

    private static readonly Type[] Components =
        [.. typeof(App).Assembly.GetTypes().Where(type => typeof(ComponentBase).IsAssignableFrom(type) && !type.IsAbstract)];

    [Fact]
    public void Web_names_the_Api_in_Hosting_alone() => Assert.Empty(
        SourceTree.Files(".cs", ".razor").Where(file =>
            SourceTree.Relative(file) is var path
            && path.StartsWith("Marketplace.Web/", StringComparison.Ordinal)
            && !path.StartsWith("Marketplace.Web/Hosting/", StringComparison.Ordinal)
            && File.ReadAllText(file.FullName).Contains("Marketplace.Api", StringComparison.Ordinal))
        .Select(SourceTree.Relative));

    [Fact]
    public void No_file_is_longer_than_the_house_allows() => Assert.Empty(
        SourceTree.Files(".cs", ".razor", ".css").Where(file => !SourceTree.IsTest(file) && File.ReadLines(file.FullName).Count() > LongestFile).Select(SourceTree.Relative));

    [Fact]
    public void No_component_writes_style_or_script_into_a_page() => Assert.Empty(
        SourceTree.Files(".razor").Where(file => Inline().IsMatch(File.ReadAllText(file.FullName))).Select(SourceTree.Relative));

    [Fact]
    public void No_stylesheet_of_the_portal_overrules_or_names_a_colour() => Assert.Empty(
        SourceTree.Files(".css").Where(file => SourceTree.Relative(file).StartsWith("Marketplace.Web/", StringComparison.Ordinal)
            && Overruling().IsMatch(WithoutPrint(File.ReadAllText(file.FullName)))).Select(SourceTree.Relative));

    [Fact]
    public void No_component_holds_a_database() => Assert.Empty(
        Components.Where(type => type.GetProperties(System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Public)
            .Any(property => property.PropertyType.Name.Contains("DbContext", StringComparison.Ordinal) || property.PropertyType.Name == "MarketplaceDb"))
        .Select(type => type.Name));

    [Fact]
    public void Every_page_has_a_heading_and_says_who_may_see_it()
    {
        var pages = Components.Where(type => type.GetCustomAttributes(typeof(RouteAttribute), inherit: false).Length > 0).ToList();

        Assert.NotEmpty(pages);
        Assert.Empty(pages.Where(page => !HasHeading(page)).Select(page => page.Name));
        Assert.Empty(pages.Where(page => !page.GetCustomAttributes(inherit: false).Any(each =>
            each is Microsoft.AspNetCore.Authorization.IAuthorizeData or Microsoft.AspNetCore.Authorization.IAllowAnonymous)).Select(page => page.Name));
    }

    private static bool HasHeading(Type page) =>
        SourceTree.Files(".razor").Single(file => file.Name == page.Name + ".razor" && SourceTree.Relative(file).StartsWith("Marketplace.Web/", StringComparison.Ordinal)) is var file
        && Heading().IsMatch(File.ReadAllText(file.FullName));

    private static string WithoutPrint(string css) =>
        css.IndexOf("@media print", StringComparison.Ordinal) is >= 0 and var start ? css[..start] : css;

    [GeneratedRegex("<PageHeading|<ProblemText", RegexOptions.None, 1000)]
    private static partial Regex Heading();

    [GeneratedRegex("<style|<script(?![^>]*\\bsrc=)|\\sstyle=|\\son[a-z]+=\"", RegexOptions.None, 1000)]
    private static partial Regex Inline();

    [GeneratedRegex("!important|:[^;{}]*#[0-9a-f]{3,8}\\b|rgba?\\(", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Overruling();
}
