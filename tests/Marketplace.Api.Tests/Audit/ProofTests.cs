using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Catalog;
using Catalog.Audit.Tree;
using Catalog.Storage;
using Marketplace.Api.Audit;
using Marketplace.Api.Provisioning.Secrets;
using Marketplace.Api.Tests.Edge;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TestKit;

namespace Marketplace.Api.Tests.Audit;

public sealed class ProofTests(Apis apis)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Outsider_proves_an_event_with_what_the_api_gives_alone(Engine engine)
    {
        await using var api = await apis.StartAsync(engine);
        var auditor = await api.AsAsync("auditor");
        var none = await api.Anonymous.AskAsync("/api/v1/audit/checkpoint");
        var id = (await auditor.AskAsync("/api/v1/audit/events?limit=1").BodyAsync()).Items().Single().Text("id");
        await auditor.AskAsync($"/api/v1/audit/proof?event={id}").RefusedAsync(503, "audit.not-placed-yet");

        await api.SequenceAsync();
        var checkpoint = await api.Anonymous.AskAsync("/api/v1/audit/checkpoint").BodyAsync();
        var key = (await api.Anonymous.AskAsync("/api/v1/audit/keys").BodyAsync()).Items().Single();
        var proof = (await auditor.AskAsync($"/api/v1/audit/proof?event={id}").BodyAsync())["inclusion"]!;

        Assert.Equal((503, new RetryConditionHeaderValue(TimeSpan.FromSeconds(2))), ((int)none.StatusCode, none.Headers.RetryAfter));
        var (size, position) = (proof["size"]!.GetValue<long>(), proof["position"]!.GetValue<long>());
        var root = TreeProof.Root(Hex(proof, "leaf"), position, size, [.. proof.Items("path").Select(hash => Convert.FromHexString(hash.GetValue<string>()))]);
        Assert.Equal(checkpoint.Text("root"), Convert.ToHexStringLower(root!));
        var unsigned = checkpoint.DeepClone().AsObject();
        unsigned.Remove("signature");
        Assert.True(CheckpointKey.Verifies(Hex(key, "publicKey"), CanonicalJson.Write(unsigned), Hex(checkpoint, "signature")));
        Assert.Equal(checkpoint.Text("key"), key.Text("fingerprint"));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Log_is_proven_to_have_only_grown_and_half_a_question_is_refused(Engine engine)
    {
        await using var api = await apis.StartAsync(engine);
        var auditor = await api.AsAsync("auditor");
        await api.SequenceAsync();
        var old = await api.Anonymous.AskAsync("/api/v1/audit/checkpoint").BodyAsync();
        await api.RegisterBrokersAsync();
        await api.SequenceAsync();
        var now = await api.Anonymous.AskAsync("/api/v1/audit/checkpoint").BodyAsync();
        var (from, to) = (old["size"]!.GetValue<long>(), now["size"]!.GetValue<long>());

        var proof = (await auditor.AskAsync($"/api/v1/audit/proof?from={from}&to={to}").BodyAsync())["consistency"]!;

        Assert.True(to > from);
        Assert.True(TreeProof.IsGrown(from, Hex(old, "root"), to, Hex(now, "root"), [.. proof.Items("path").Select(hash => Convert.FromHexString(hash.GetValue<string>()))]));
        await auditor.AskAsync("/api/v1/audit/proof").RefusedAsync(422, "audit.which-proof");
        await auditor.AskAsync($"/api/v1/audit/proof?from={from}").RefusedAsync(422, "audit.which-proof");
        await auditor.AskAsync($"/api/v1/audit/proof?from={from}&to={to + 1}").RefusedAsync(422, "audit.no-such-sizes");
        await auditor.AskAsync("/api/v1/audit/proof?event=0198f000-0000-7000-8000-000000000000").RefusedAsync(404, "audit.unknown-event");
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Processes_that_need_a_key_at_once_make_one_and_it_lies_there_sealed(Engine engine)
    {
        await using var api = await apis.StartAsync(engine);
        var (dbs, box) = (api.Services.GetRequiredService<IDbContextFactory<MarketplaceDb>>(), api.Services.GetRequiredService<SecretBox>());
        var processes = Enumerable.Range(0, 4).Select(_ => new SigningKeys(dbs, box, TimeProvider.System)).ToList();

        var keys = await Task.WhenAll(processes.Select(process => process.NewestAsync(Ct)));

        await using var db = await dbs.CreateDbContextAsync(Ct);
        var kept = await db.CheckpointKeys.SingleAsync(Ct);
        Assert.All(keys, key => Assert.Equal(kept.Id, key.Id));
        Assert.All(keys, key => Assert.True(CheckpointKey.Verifies(kept.PublicKey, [1, 2, 3], key.Sign([1, 2, 3]))));
        Assert.Equal(-1, kept.SealedKey.AsSpan().IndexOf(kept.PublicKey.AsSpan()[^32..]));
        processes.ForEach(process => process.Dispose());
    }

    [Fact]
    public async Task Worker_places_and_signs_by_itself()
    {
        await using var api = await apis.StartAsync(Engine.Sqlite, "--Audit:Sequencing=true");
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        patience.CancelAfter(TimeSpan.FromSeconds(60));

        while ((int)(await api.Anonymous.AskAsync("/api/v1/audit/checkpoint")).StatusCode != 200)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, patience.Token);
        }

        Assert.Single((await api.Anonymous.AskAsync("/api/v1/audit/keys").BodyAsync()).Items());
    }

    private static byte[] Hex(JsonNode node, string member) => Convert.FromHexString(node.Text(member));
}
