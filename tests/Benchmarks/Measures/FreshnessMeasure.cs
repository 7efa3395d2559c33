using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Benchmarks.Measuring;
using Catalog.Offerings;
using Catalog.Storage;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NationalCatalog;
using TestKit;

namespace Benchmarks.Measures;

/// <summary>Two real processes on one SQLite file: how long after the commit here the API there finds the offering.</summary>
internal sealed class FreshnessMeasure : IMeasure
{
    private const double Seconds = 2;

    private const int Changes = 5;

    private static readonly TimeSpan Gap = TimeSpan.FromMilliseconds(50);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public string Name => "freshness";

    public async Task<IReadOnlyList<Result>> RunAsync(Bench bench, CancellationToken ct)
    {
        var country = await bench.CountryAsync(ct);
        var folder = Directory.CreateTempSubdirectory("benchmark-freshness-");
        try
        {
            CopyFile(country.Database, Path.Combine(folder.FullName, "marketplace.db"));
            using var api = new ApiProcess(folder.FullName);
            await api.StartAsync(ct);
            using var http = new HttpClient { BaseAddress = api.Address };
            await IsFoundAsync(http, "ready", ct);

            await using var here = new OtherProcess(Path.Combine(folder.FullName, "marketplace.db"));
            var waits = new List<double>();
            for (var change = 0; change < Changes; change++)
            {
                var code = string.Create(CultureInfo.InvariantCulture, $"fresh-{change}");
                await here.PublishAsync(code, ct);
                waits.Add(await UntilFoundAsync(http, code, ct));
                await bench.SayAsync($"{code} found after {Result.Show(waits[^1])} s");
            }

            return [Result.AtMost("A changed offering found in another process, slowest of 5", waits.Max(), Seconds, "s",
                $"median {Result.Show(Figures.Median(waits))} s; two processes on one SQLite file, asked every {Gap.TotalMilliseconds} ms over HTTP")];
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    private static async Task<double> UntilFoundAsync(HttpClient http, string code, CancellationToken ct)
    {
        var committed = TimeProvider.System.GetTimestamp();
        while (!await IsFoundAsync(http, code, ct))
        {
            if (TimeProvider.System.GetElapsedTime(committed) > Patience)
            {
                throw new TimeoutException($"{code} was not found within {Patience.TotalSeconds} s.");
            }

            await Task.Delay(Gap, TimeProvider.System, ct);
        }

        return TimeProvider.System.GetElapsedTime(committed).TotalSeconds;
    }

    /// <summary>Its own code among the hits: a code that nobody has yet is taken for a misspelt one.</summary>
    private static async Task<bool> IsFoundAsync(HttpClient http, string code, CancellationToken ct)
    {
        var found = await http.GetFromJsonAsync<JsonObject>(new Uri($"/api/v1/offerings?q={code}", UriKind.Relative), ct);
        return found!["items"]!.AsArray().Any(item => item!["code"]!.GetValue<string>() == code);
    }

    private static void CopyFile(TestDatabase database, string file)
    {
        using var source = new SqliteConnection(database.ConnectionString);
        source.Open();
        using var command = source.CreateCommand();
        command.CommandText = "VACUUM INTO $file";
        command.Parameters.AddWithValue("$file", file);
        command.ExecuteNonQuery();
    }

    /// <summary>This process, with a catalog of its own over the file.</summary>
    private sealed class OtherProcess(string file) : IAsyncDisposable
    {
        private readonly Microsoft.Extensions.DependencyInjection.ServiceProvider services =
            Catalogs.Over(new DatabaseOptions { ConnectionString = $"Data Source={file}" });

        public async Task PublishAsync(string code, CancellationToken ct)
        {
            var dbs = Catalogs.Get<IDbContextFactory<MarketplaceDb>>(services);
            await using var db = await dbs.CreateDbContextAsync(ct);
            var vendor = await db.Vendors.OrderBy(known => known.Code).FirstAsync(ct);
            var offering = new Offering(code, vendor.Id, code, code, Origin.Fictional, OfferingKind.StandardSystem, ["001"], DateTimeOffset.UnixEpoch);
            db.Offerings.Add(offering);
            await CatalogChange.SaveAsync(db, new NationLoaded(code, 1), ct);
        }

        public async ValueTask DisposeAsync() => await services.DisposeAsync();
    }
}
