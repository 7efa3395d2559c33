using Marketplace.Web.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace Marketplace.Web.Tests.Hosting;

public sealed class StartRefusalsTests
{
    [Theory]
    [InlineData("Production", "Demo:Enabled")]
    [InlineData("Staging", "Demo:Enabled")]
    public void Demonstration_outside_Development_is_refused(string environment, string key) =>
        Assert.Contains(Refusals(environment, ("Demo:Enabled", "true"), ("Oidc:Authority", "https://id.example"), ("Oidc:ClientId", "a"), ("Oidc:ClientSecret", "b")), each => each.Contains(key, StringComparison.Ordinal));

    [Fact]
    public void Production_without_an_identity_provider_is_refused() =>
        Assert.Contains(Refusals("Production"), each => each.Contains("Oidc:Authority", StringComparison.Ordinal));

    [Fact]
    public void Production_with_an_identity_provider_may_run_on_SQLite() =>
        Assert.Empty(Refusals("Production", ("Oidc:Authority", "https://id.example"), ("Oidc:ClientId", "a"), ("Oidc:ClientSecret", "b")));

    [Fact]
    public void All_missing_keys_are_named_at_once()
    {
        var refusals = Refusals("Production", ("Oidc:Authority", "http://id.example"), ("Database:Provider", "PostgreSQL"));

        string[] keys = ["Oidc:Authority", "Oidc:ClientId", "Oidc:ClientSecret", "ConnectionStrings:Marketplace"];
        Assert.All(keys, key => Assert.Contains(refusals, each => each.Contains(key, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("Database:Provider", "Oracle")]
    [InlineData("ConnectionStrings:Marketplace", "Host=db;Database=m")]
    public void Database_that_cannot_be_meant_is_refused(string key, string value) =>
        Assert.Contains(Refusals("Development", (key, value)), each => each.Contains(key, StringComparison.Ordinal));

    [Fact]
    public void Development_starts_with_nothing_configured() => Assert.Empty(Refusals("Development", ("Demo:Enabled", "true")));

    private static IReadOnlyList<string> Refusals(string environment, params (string Key, string Value)[] settings) => StartRefusals.Of(
        new ConfigurationBuilder().AddInMemoryCollection(
            settings.Append(("Hosting:EmbedApi", "false")).Select(each => KeyValuePair.Create(each.Item1, (string?)each.Item2))).Build(),
        new Environs(environment));

    private sealed class Environs(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;

        public string ApplicationName { get; set; } = "Marketplace.Web";

        public string ContentRootPath { get; set; } = AppContext.BaseDirectory;

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
