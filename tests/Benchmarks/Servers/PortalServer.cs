using Catalog.Storage;
using Marketplace.Web.Layout;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Benchmarks.Servers;

/// <summary>The real portal with the API in this process, on a real socket, over a database that is there; its worker rests.</summary>
internal sealed class PortalServer : WebApplicationFactory<App>
{
    private readonly DirectoryInfo keys = Directory.CreateTempSubdirectory("benchmark-keys-");
    private readonly DatabaseOptions database;
    private readonly bool keepsPages;

    /// <param name="database">Migrated and filled.</param>
    /// <param name="keepsPages"><c>false</c> = the output cache forgets everything, so each page is rendered.</param>
    public PortalServer(DatabaseOptions database, bool keepsPages)
    {
        (this.database, this.keepsPages) = (database, keepsPages);
        UseKestrel(0);
        StartServer();
        Address = new Uri(Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    public Uri Address { get; }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseEnvironment("Development")
        .UseSetting("Database:Provider", database.Provider.ToString())
        .UseSetting("ConnectionStrings:Marketplace", database.ConnectionString)
        .UseSetting("Hosting:KeyFolder", keys.FullName)
        .UseSetting("Secrets:KeyFile", Path.Combine(keys.FullName, "secrets.key"))
        .UseSetting("Tokens:KeyFolder", keys.FullName)
        .UseSetting("LocalCloud:Enabled", "false")
        .UseSetting("Demo:Enabled", "false")
        .UseSetting("Provisioning:Enabled", "false")
        .UseSetting("RateLimits:ReadsPerMinute", "1000000")
        .UseSetting("urls", "http://127.0.0.1:0")
        .ConfigureLogging(logging => logging.ClearProviders())
        .ConfigureTestServices(services =>
        {
            if (!keepsPages)
            {
                services.AddSingleton<IOutputCacheStore, Forgetful>();
            }
        });

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && keys.Exists)
        {
            keys.Delete(recursive: true);
        }
    }

    /// <summary>An output cache that keeps nothing.</summary>
    private sealed class Forgetful : IOutputCacheStore
    {
        public ValueTask EvictByTagAsync(string tag, CancellationToken cancellationToken) => ValueTask.CompletedTask;

        public ValueTask<byte[]?> GetAsync(string key, CancellationToken cancellationToken) => ValueTask.FromResult<byte[]?>(null);

        public ValueTask SetAsync(string key, byte[] value, string[]? tags, TimeSpan validFor, CancellationToken cancellationToken) => ValueTask.CompletedTask;
    }
}
