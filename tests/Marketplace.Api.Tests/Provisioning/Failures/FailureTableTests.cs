using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Marketplace.Api.Tests.Provisioning.Failures;

/// <summary>docs/failures.md names every failure once, and every test that it names is there.</summary>
public sealed partial class FailureTableTests
{
    private const int Failures = 38;

    [Fact]
    public async Task Table_of_failures_has_every_row_and_names_tests_that_exist()
    {
        var rows = (await File.ReadAllLinesAsync(Path.Combine(Root(), "docs", "failures.md"), TestContext.Current.CancellationToken))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries)).Where(cells => cells.Length > 4 && int.TryParse(cells[1], CultureInfo.InvariantCulture, out _)).ToArray();

        var named = rows.SelectMany(cells => Named().Matches(cells[4]).Select(match => match.Value));
        var tests = typeof(FailureTableTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods().Where(method => method.GetCustomAttribute<FactAttribute>() is not null).Select(method => $"{type.Name}.{method.Name}"))
            .ToHashSet(StringComparer.Ordinal);

        Assert.Equal(Enumerable.Range(1, Failures), rows.Select(cells => int.Parse(cells[1], CultureInfo.InvariantCulture)));
        Assert.Empty(named.Except(tests));
        Assert.All(rows, cells => Assert.True(Named().IsMatch(cells[4]) || cells[4].StartsWith("open: ", StringComparison.Ordinal), cells[1]));
    }

    [Fact]
    public void Every_test_of_a_failure_stands_in_the_table()
    {
        var table = File.ReadAllText(Path.Combine(Root(), "docs", "failures.md"));

        var tests = typeof(FailureTableTests).Assembly.GetTypes().Where(type => type.Namespace == typeof(FailureTableTests).Namespace)
            .SelectMany(type => type.GetMethods().Where(method => method.Name.StartsWith("Failure_", StringComparison.Ordinal)).Select(method => $"{type.Name}.{method.Name}"));

        Assert.DoesNotContain(tests, test => !table.Contains($"`{test}`", StringComparison.Ordinal));
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Marketplace.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }

    [GeneratedRegex(@"(?<=`)\w+Tests\.\w+(?=`)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Named();
}
