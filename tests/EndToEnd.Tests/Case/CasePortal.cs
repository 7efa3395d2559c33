using EndToEnd.Tests.Case;
using Marketplace.Web.Layout;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

[assembly: AssemblyFixture(typeof(CasePortal))]

namespace EndToEnd.Tests.Case;

/// <summary>The whole marketplace with its API in this process on a real socket, so that a week can pass between two steps of a test.</summary>
public sealed class CasePortal : WebApplicationFactory<App>, IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("marketplace-case-").FullName;

    public CasePortal()
    {
        UseKestrel();
        StartServer();
    }

    public Uri Address => ClientOptions.BaseAddress;

    /// <summary>For the files that are downloaded.</summary>
    public string Folder => folder;

    internal MovableTime Time { get; } = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseEnvironment("Development")
        .UseSetting("urls", "http://127.0.0.1:0")
        .UseSetting("ConnectionStrings:Marketplace", $"Data Source={Path.Combine(folder, "marketplace.db")}")
        .UseSetting("LocalCloud:Enabled", "false")
        .UseSetting("Provisioning:HandPollSeconds", "1")
        .UseSetting("RateLimits:WritesPerMinute", "1000000")
        .ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Time));
}
