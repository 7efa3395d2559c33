using System.Globalization;
using System.Text.RegularExpressions;
using Catalog.Search;
using TestKit;

namespace Catalog.Tests.Search;

/// <summary>The fixed set of queries (queries.tsv) on the catalog as shipped: is a right entry among the first five?</summary>
public sealed partial class FoundInTopFiveTests(Databases databases)
{
    private const int Places = 5;

    private static readonly IReadOnlyList<Wanted> Set = [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Search", "queries.tsv")).Skip(1)
        .Select(line => line.Split('\t')).Select(fields => new Wanted(fields[0], fields[1], fields[2].Split(',')))];

    private readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Right_entry_is_among_the_first_five_for_95_of_100_queries_and_the_report_says_so()
    {
        Assert.True(Set.Count >= 200);
        await using var database = await databases.OpenReadOnlyAsync(Engine.Sqlite, ct);
        var found = new List<(Wanted Query, bool IsFound)>();
        foreach (var query in Set)
        {
            found.Add((query, await IsFoundAsync(database.Get<OfferingSearch>(), query)));
        }

        var missed = string.Join(' ', found.Where(each => !each.IsFound).Select(each => each.Query.Text));
        Assert.True(found.Count(each => each.IsFound) >= 0.95 * Set.Count, missed);
        string[] scores = [.. found.GroupBy(each => each.Query.Category, StringComparer.Ordinal)
            .Select(group => $"{group.Key}: {group.Count(each => each.IsFound)} of {group.Count()}"), $"all: {found.Count(each => each.IsFound)} of {found.Count}", $"missed: {missed}"];
        Assert.Equal(string.Join('\n', scores), string.Join('\n', ReportedScores()));
    }

    private async Task<bool> IsFoundAsync(OfferingSearch search, Wanted wanted)
    {
        var found = await search.RunAsync(new OfferingQuery(wanted.Text, Limit: Places), ct);
        return found.Value!.Items.Any(hit => wanted.Expected.Any(expected => expected.Split(':') switch
        {
            ["area", var number] => hit.Systems.Any(system => system.Area == int.Parse(number, CultureInfo.InvariantCulture)),
            ["system", var id] => hit.Systems.Any(system => system.Id == id),
            ["vendor", var code] => hit.VendorCode == code,
            _ => hit.Code == expected,
        }));
    }

    /// <summary>The rows of the table in docs/search.md.</summary>
    private static List<string> ReportedScores() => [.. File.ReadLines(Report()).Select(line => Row().Match(line)).Where(match => match.Success)
        .Select(match => $"{match.Groups["name"].Value}: {match.Groups["score"].Value}")];

    private static string Report()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Marketplace.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside their repository.");
        }

        return Path.Combine(folder.FullName, "docs", "search.md");
    }

    [GeneratedRegex(@"^\| (?<name>[^|]+?) \| (?<score>\d+ of \d+) \|$|^(?<name>missed): (?<score>.*)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Row();

    private sealed record Wanted(string Category, string Text, string[] Expected);
}
