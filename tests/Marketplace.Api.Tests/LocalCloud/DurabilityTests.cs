using Microsoft.Data.Sqlite;
using TestKit;

namespace Marketplace.Api.Tests.LocalCloud;

public sealed class DurabilityTests : IDisposable
{
    private const string Service = "aozora-sesshu";
    private const string Plan = "aozora-sesshu-standard";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("local-cloud-");

    private string DataFile => Path.Combine(_folder.FullName, "cloud.db");

    [Fact]
    public async Task What_was_answered_survives_a_sudden_end()
    {
        var id = Orders.NewId();
        await using var before = await LocalCloudProcess.StartAsync(DataFile);
        var home = await new Broker(before, "aozora").ReadyAsync(id, Service, Plan);
        using var visitor = new Visitor(home);
        await visitor.RecordDoseAsync((await visitor.ResidentsAsync())[0], "KEPT-1");
        var secret = await new Broker(before, "aozora").BoundAsync(id, "b", Orders.Provide(Service, Plan));

        before.Kill();
        await using var after = await LocalCloudProcess.StartAsync(DataFile);

        using var again = new Visitor(new Uri(after.BaseAddress, home.AbsolutePath));
        Assert.Contains("KEPT-1", (await again.GetAsync("records")).Html, StringComparison.Ordinal);
        var bound = await new Broker(after, "aozora").GetAsync($"service_instances/{id}/service_bindings/b");
        Assert.Equal((string?)secret["client_secret"], (string?)bound.Credentials["client_secret"]);
    }

    [Fact]
    public async Task Creation_in_progress_is_the_same_operation_after_a_restart()
    {
        var id = Orders.NewId();
        await using var before = await LocalCloudProcess.StartAsync(DataFile, provisioningSeconds: 3600);
        var accepted = await new Broker(before, "aozora").ProvisionAsync(id, Orders.Provision(Service, Plan));

        before.Kill();
        await using var after = await LocalCloudProcess.StartAsync(DataFile);

        var broker = new Broker(after, "aozora");
        var polled = await broker.GetAsync($"service_instances/{id}/last_operation?operation={accepted.Operation}");
        var repeat = await broker.ProvisionAsync(id, Orders.Provision(Service, Plan));
        Assert.Equal("in progress", (string?)polled.Body["state"]);
        Assert.Equal((202, accepted.Operation), (repeat.Status, repeat.Operation));
    }

    [Fact]
    public async Task Creation_ends_by_itself()
    {
        await using var cloud = await LocalCloudProcess.StartAsync(DataFile, provisioningSeconds: 1);
        var broker = new Broker(cloud, "yamabiko");

        using var visitor = new Visitor(await broker.ReadyAsync(Orders.NewId(), "yamabiko-juki", "yamabiko-juki-standard"));

        Assert.Equal(40, (await visitor.ResidentsAsync()).Count);
    }

    [Fact]
    public async Task File_of_another_version_is_refused_with_a_sentence()
    {
        await using (var other = new SqliteConnection($"Data Source={DataFile};Pooling=false"))
        {
            await other.OpenAsync(TestContext.Current.CancellationToken);
            await using var make = other.CreateCommand();
            make.CommandText = "CREATE TABLE Instances (Number INTEGER)";
            await make.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => LocalCloudProcess.StartAsync(DataFile));

        Assert.Contains("Delete it and start again", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cloud_leaves_when_its_parent_does()
    {
        await using var cloud = await LocalCloudProcess.StartAsync(DataFile);

        await cloud.LeaveAloneAsync(TestContext.Current.CancellationToken);

        Assert.True(cloud.HasExited);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
