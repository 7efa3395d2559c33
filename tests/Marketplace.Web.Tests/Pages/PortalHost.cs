using Marketplace.Web.Layout;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using TestKit;

namespace Marketplace.Web.Tests.Pages;

/// <summary>The real portal in this process, over a database of the test's own; no worker, no local cloud.</summary>
/// <param name="database">The test's own.</param>
/// <param name="hasApi">The API runs in this process too; its workers rest.</param>
internal sealed class PortalHost(TestDatabase database, bool hasApi = false) : WebApplicationFactory<App>
{
    private readonly DirectoryInfo keys = Directory.CreateTempSubdirectory("marketplace-keys-");

    /// <summary>A browser with an empty jar of cookies; redirects are seen, not followed.</summary>
    public Visitor Visit() => new(CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false }));

    public async Task<Visitor> SignInAsync(string person, CancellationToken ct)
    {
        var visitor = Visit();
        var page = await visitor.ReadAsync("/sign-in", ct);
        var answer = await visitor.SendAsync("/sign-in/demo", page.Form("input[name=person], button[name=person]").With("person", person), ct);
        Assert.Equal("/", answer.Location);
        return visitor;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
        .UseEnvironment("Development")
        .UseSetting("Database:Provider", database.Options.Provider.ToString())
        .UseSetting("ConnectionStrings:Marketplace", database.ConnectionString)
        .UseSetting("Hosting:EmbedApi", hasApi ? "true" : "false")
        .UseSetting("Provisioning:Enabled", "false")
        .UseSetting("Events:Delivering", "false")
        .UseSetting("Audit:Sequencing", "false")
        .UseSetting("Ladder:Nightly", "false")
        .UseSetting("Secrets:KeyFile", hasApi ? Path.Combine(keys.FullName, "secrets.key") : null)
        .UseSetting("Tokens:KeyFolder", keys.FullName)
        .UseSetting("Hosting:KeyFolder", keys.FullName)
        .UseSetting("LocalCloud:Enabled", "false");

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && keys.Exists)
        {
            keys.Delete(recursive: true);
        }
    }
}
