using System.Text;
using Benchmarks.Measuring;
using Benchmarks.Servers;

namespace Benchmarks.Measures;

/// <summary>The results page: from the output cache beside plain text, and rendered beside the same HTML by plain Blazor.</summary>
internal sealed class PageMeasure : IMeasure
{
    private const double LeastCached = 0.4;

    private const double LeastRendered = 0.9;

    /// <summary>Two requests for one address wait for one rendering; a parameter that nobody reads keeps them apart.</summary>
    private const int Apart = 1_600;

    public string Name => "page";

    public async Task<IReadOnlyList<Result>> RunAsync(Bench bench, CancellationToken ct)
    {
        var country = await bench.CountryAsync(ct);
        // A short form: some hundreds of hits, so the page has all its twenty cards and every facet.
        var address = $"/offerings?q={Uri.EscapeDataString(country.Queries.First(query => query.Length == 2))}";
        await using var keeping = new PortalServer(country.Database.Options, keepsPages: true);
        await using var forgetting = new PortalServer(country.Database.Options, keepsPages: false);
        var (html, isCached) = await ReadAsync(keeping.Address, address, ct);
        await using var plain = await PlainServer.StartAsync(html, ct);
        var (plainHtml, _) = await ReadAsync(plain.Address, "/page", ct);

        await bench.SayAsync($"The page has {html.Length} characters, plain Blazor's {plainHtml.Length}. Rendering …");
        IReadOnlyList<string> apart = [.. Enumerable.Range(0, Apart).Select(number => $"{address}&n={number}")];
        var rendered = await HttpContest.RunAsync(forgetting.Address, apart, plain.Address, "/page", bench.Options, ct);
        var ofRendered = Result.AtLeast(
            "Results page rendered ÷ the same HTML by plain Blazor", rendered.Ours, rendered.Rival, rendered.Ratio, LeastRendered, "/s",
            $"{Result.Show(Encoding.UTF8.GetByteCount(html))} bytes, {Result.Show(Encoding.UTF8.GetByteCount(plainHtml))} by plain Blazor");
        const string Cached = "Results page from the output cache ÷ /plaintext";
        if (!isCached)
        {
            return [Result.Skipped(Cached, $"≥ {LeastCached}", "this build keeps no pages: a second answer had no Age header"), ofRendered];
        }

        await bench.SayAsync("From the cache …");
        var asked = await HttpContest.RunAsync(keeping.Address, [address], plain.Address, "/plaintext", bench.Options, ct, "br");
        var bare = await HttpContest.RunAsync(keeping.Address, [address], plain.Address, "/plaintext", bench.Options, ct);
        return
        [
            Result.AtLeast(Cached, asked.Ours, asked.Rival, asked.Ratio, LeastCached, "/s", "as browsers ask, for brotli; pages are kept compressed"),
            Result.AtLeast("The same, asked without compression", bare.Ours, bare.Rival, bare.Ratio, LeastCached, "/s"),
            ofRendered,
        ];
    }

    /// <summary>The page, and whether the second answer came from the output cache, which then tells its age.</summary>
    private static async Task<(string Html, bool IsCached)> ReadAsync(Uri server, string address, CancellationToken ct)
    {
        using var connection = await RawConnection.OpenAsync(server, ct);
        var request = HttpLoad.RequestOf(server, address);
        await connection.AskAsync(request, ct);
        var answer = await connection.AskAsync(request, ct);
        return answer.Status == 200
            ? (Encoding.UTF8.GetString(connection.Body(answer)), connection.Head(answer).Contains("\r\nAge:", StringComparison.OrdinalIgnoreCase))
            : throw new InvalidOperationException($"{address} was answered with {answer.Status}.");
    }
}
