using System.Security.Cryptography;
using Catalog.Provisioning;
using Catalog.Subscriptions;
using Marketplace.Api.Provisioning;
using Marketplace.Api.Provisioning.Secrets;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Marketplace.Api.Tests.Provisioning;

public sealed class SecretBoxTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("secrets-");

    private string KeyFile => Path.Combine(folder.FullName, "made", "secrets.key");

    [Fact]
    public void Sealed_value_opens_in_its_place_alone()
    {
        var box = Box();
        var place = new SecretContext("aozora", "tenant-1", "access", "row-1");
        var sealedValue = box.Seal("text"u8, place);

        Assert.Equal("text"u8, box.Open(sealedValue, place));
        Assert.All(
            [place with { Vendor = "minato" }, place with { Tenant = "tenant-2" }, place with { Purpose = "link" }, place with { Row = "row-2" }, place with { Vendor = "aozorat", Tenant = "enant-1" }],
            other => Assert.ThrowsAny<CryptographicException>(() => box.Open(sealedValue, other)));
    }

    [Fact]
    public void Row_copied_to_another_tenant_does_not_open()
    {
        var now = TimeProvider.System.GetUtcNow();
        var (mine, theirs) = (new Tenant(SubscriptionId.New(), "aozora", "s", "p", now), new Tenant(SubscriptionId.New(), "aozora", "s", "p", now));
        var binding = new Binding(mine.Id, BindingPurpose.Access, null, now);
        var sealedValue = Box().Seal("text"u8, SecretPlaces.Credentials(mine, binding));

        Assert.ThrowsAny<CryptographicException>(() => Box().Open(sealedValue, SecretPlaces.Credentials(theirs, binding)));
    }

    [Fact]
    public void Changed_value_does_not_open()
    {
        var place = new SecretContext("a", "b", "c", "d");
        var sealedValue = Box().Seal("text"u8, place);

        for (var at = 0; at < sealedValue.Length; at++)
        {
            var changed = (byte[])sealedValue.Clone();
            changed[at] ^= 1;
            Assert.ThrowsAny<CryptographicException>(() => Box().Open(changed, place));
        }
    }

    [Fact]
    public void Key_put_on_top_seals_and_the_old_one_still_opens()
    {
        var place = new SecretContext("a", "b", "c", "d");
        var old = Box().Seal("text"u8, place);
        File.WriteAllLines(KeyFile, [Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)), .. File.ReadAllLines(KeyFile)]);

        Assert.Equal("text"u8, Box().Open(old, place));
        Assert.NotEqual(old[..9], Box().Seal("text"u8, place)[..9]);
    }

    [Fact]
    public void Key_is_made_in_development_and_only_its_owner_can_read_it()
    {
        Box();

        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(KeyFile) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/nowhere/secrets.key")]
    public void Missing_key_stops_the_start_elsewhere_and_names_the_setting(string file)
    {
        var result = new SecretOptionsCheck(new Surroundings("Production")).Validate(null, new() { KeyFile = file });

        Assert.True(result.Failed);
        Assert.Contains("Secrets:KeyFile", result.FailureMessage, StringComparison.Ordinal);
    }

    [Fact]
    public void Wrong_options_are_named_all_at_once()
    {
        var result = new ProvisioningOptionsCheck(new Surroundings("Production")).Validate(
            null, new() { LeaseSeconds = 0, ConcurrencyPerBroker = 0, AllowLoopbackBrokers = true });

        Assert.Equal(
            ["Provisioning:LeaseSeconds", "Provisioning:ConcurrencyPerBroker", "Provisioning:AllowLoopbackBrokers"],
            result.Failures!.Select(failure => failure.Split(' ')[0]));
    }

    public void Dispose() => folder.Delete(recursive: true);

    private SecretBox Box()
    {
        var options = new SecretOptions { KeyFile = KeyFile };
        var surroundings = new Surroundings("Development");
        Assert.True(new SecretOptionsCheck(surroundings).Validate(null, options).Succeeded);
        return new SecretBox(Options.Create(options), surroundings);
    }

    private sealed class Surroundings(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;

        public string ApplicationName { get; set; } = "tests";

        public string ContentRootPath { get; set; } = AppContext.BaseDirectory;

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
