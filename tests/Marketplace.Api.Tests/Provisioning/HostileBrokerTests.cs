using System.Globalization;
using System.IO.Compression;
using Catalog.Provisioning;
using Marketplace.Api.Provisioning.Brokers;
using Microsoft.EntityFrameworkCore;
using static Marketplace.Api.Tests.Provisioning.TestHouse;

namespace Marketplace.Api.Tests.Provisioning;

public sealed class HostileBrokerTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Reading_stops_at_the_limit_after_inflation(bool bomb)
    {
        using var wire = new MemoryStream(Huge(bomb));
        await using Stream plain = bomb ? new GZipStream(wire, CompressionMode.Decompress) : wire;
        await using var counted = new CountedStream(plain);
        using var content = new StreamContent(counted);

        Assert.Null(await BoundedBody.ReadAsync(content, BoundedBody.Ordinary, Ct));
        Assert.InRange(counted.Taken, BoundedBody.Ordinary, BoundedBody.Ordinary + (64 * 1024));
    }

    [Fact]
    public async Task Secrets_in_a_vendors_words_are_kept_nowhere()
    {
        await using var broker = await TestBroker.StartAsync();
        var header = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"{TestBroker.User}:{TestBroker.Password}"));
        broker.Next(BrokerAct.Provision, 400, $$"""{"description":"got Basic {{header}} ({{TestBroker.Password}}) at https://me:topsecret@db client_secret: s3cr3t-value"}""");
        await using var house = await (await StartAsync()).WithAsync("aozora", broker.Url);

        var sheet = await house.EndAsync(await house.OrderAsync("aozora"));

        var kept = string.Join('\n', [
            sheet.Steps[0].Trouble!.Words, .. house.Log,
            .. await house.QueryAsync(db => db.AuditEvents.Select(entry => entry.Details).ToListAsync(Ct))]);
        Assert.Equal("got Basic *** (***) at https://***@db client_secret: ***", sheet.Steps[0].Trouble!.Words);
        Assert.All([header, TestBroker.Password, "topsecret", "s3cr3t-value"], secret => Assert.DoesNotContain(secret, kept, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Credentials_stand_nowhere_in_clear()
    {
        await using var broker = await TestBroker.StartAsync();
        await using var house = await (await StartAsync()).WithAsync("aozora", broker.Url);
        await house.OpenedAsync(await house.OrderAsync("aozora"));

        var files = Directory.GetFiles(Path.GetDirectoryName(house.Store.Options.ConnectionString["Data Source=".Length..])!);
        var disk = string.Concat(files.Select(file => ReadShared(file)));

        Assert.Contains(broker.Instances[0].ToUpper(CultureInfo.InvariantCulture), disk, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain($"secret-{broker.Bindings[0]}", disk + string.Concat(house.Log), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(TestBroker.Password, disk + string.Concat(house.Log), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Slow_broker_holds_up_nobody_else()
    {
        await using var slow = await TestBroker.StartAsync();
        await using var quick = await TestBroker.StartAsync();
        var gate = new TaskCompletionSource();
        slow.Next(BrokerAct.Provision, good => good() with { After = gate.Task }, times: 20);
        await using var house = await (await StartAsync()).WithAsync("slow", slow.Url);
        await house.WithAsync("quick", quick.Url);
        for (var order = 0; order < 20; order++)
        {
            await house.OrderAsync("slow", $"offering-{order}");
        }

        await UntilAsync(() => Task.FromResult(slow.Of(BrokerAct.Provision).Count == 4));
        await house.OpenedAsync(await house.OrderAsync("quick"));

        Assert.Equal(4, slow.Of(BrokerAct.Provision).Count);
        gate.SetResult();
    }

    [Theory]
    [InlineData("http://example.jp/t")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://user:pw@example.jp/")]
    public async Task Unsafe_address_of_a_tenant_is_never_handed_over(string url)
    {
        await using var broker = await TestBroker.StartAsync();
        broker.Next(BrokerAct.Fetch, 200, $$"""{"service_id":"kenko","plan_id":"kenko-plan","dashboard_url":"{{url}}"}""");
        await using var house = await (await StartAsync()).WithAsync("aozora", broker.Url);

        var sheet = await house.EndAsync(await house.OrderAsync("aozora"));
        await house.CleanAsync();

        Assert.Equal(ProvisioningTroubles.AddressNotAllowed, sheet.Current!.Trouble!.Code);
        Assert.Empty(broker.Instances);
    }

    [Fact]
    public async Task Tenant_of_another_plan_is_never_handed_over()
    {
        await using var broker = await TestBroker.StartAsync();
        broker.Next(BrokerAct.Fetch, 200, """{"service_id":"kenko","plan_id":"other","dashboard_url":"https://example.jp"}""");
        await using var house = await (await StartAsync()).WithAsync("aozora", broker.Url);

        Assert.Equal(ProvisioningTroubles.Differs, (await house.EndAsync(await house.OrderAsync("aozora"))).Current!.Trouble!.Code);
    }

    [Theory]
    [InlineData("""{"services":[{"id":"kenko","instances_retrievable":false,"name":null,"plans":[{"id":"kenko-plan"}]}]}""", OperationState.Succeeded)]
    [InlineData("""{"services":[{"id":"kenko","instances_retrievable":true,"plans":[{"id":"kenko-plan"}]}]}""", OperationState.Failed)]
    public async Task Tenant_that_cannot_be_read_is_handed_over_only_if_the_catalog_says_so(string catalog, OperationState end)
    {
        await using var broker = await TestBroker.StartAsync();
        broker.Next(BrokerAct.Fetch, 404).Always(BrokerAct.Catalog, _ => new Reply(200, catalog));
        await using var house = await (await StartAsync()).WithAsync("aozora", broker.Url);

        Assert.Equal(end, (await house.EndAsync(await house.OrderAsync("aozora"))).State);
    }

    private static byte[] Huge(bool bomb)
    {
        var plain = new byte[64 * 1024 * 1024];
        Array.Fill(plain, (byte)' ');
        if (!bomb)
        {
            return plain;
        }

        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(plain);
        }

        return packed.ToArray();
    }

    private sealed class CountedStream(Stream inner) : Stream
    {
        public long Taken { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => Taken; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var taken = inner.Read(buffer, offset, count);
            Taken += taken;
            return taken;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }

    private static string ReadShared(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
        return reader.ReadToEnd();
    }
}
