using Marketplace.Api.Edge.Commands;
using Marketplace.Api.Tests.Edge;
using Microsoft.EntityFrameworkCore;
using TestKit;

namespace Marketplace.Api.Tests.Selection;

public sealed class RecordTests(Apis apis)
{
    private const string Decision = """{ "offering": "aozora-kenko", "plan": "aozora-kenko-basic", "words": "A" }""";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Record_is_locked_downloaded_and_verified_on_its_own(Engine engine)
    {
        await using var api = await apis.StartAsync(engine);
        var (town, path) = await DecidedAsync(api);

        var locked = await town.SendJsonAsync(HttpMethod.Post, $"{path}/lock", body: null).BodyAsync();
        var again = await town.SendJsonAsync(HttpMethod.Post, $"{path}/lock", body: null, ("If-Match", "\"0\"")).BodyAsync();
        await town.AskAsync($"{path}/record").RefusedAsync(503, "audit.not-placed-yet");
        await api.SequenceAsync();
        using var answer = await town.AskAsync($"{path}/record");
        var bundle = await answer.Content.ReadAsByteArrayAsync(Ct);
        var key = (await api.Anonymous.AskAsync("/api/v1/audit/keys").BodyAsync()).Items().Single().Text("fingerprint");

        Assert.Equal(locked.ToJsonString(), again.ToJsonString());
        Assert.Equal("application/zip", answer.Content.Headers.ContentType!.MediaType);
        var intact = await VerifyAsync(bundle, "--key", key);
        Assert.Equal((0, string.Empty), (intact.Code, intact.Errors));
        Assert.Contains(locked.Text("digest"), intact.Output, StringComparison.Ordinal);
        Assert.Contains(key, intact.Output, StringComparison.Ordinal);
        bundle[100] ^= 1;
        var changed = await VerifyAsync(bundle);
        Assert.Equal((1, string.Empty), (changed.Code, changed.Output));
        Assert.StartsWith("record.json, byte ", changed.Errors, StringComparison.Ordinal);
        Assert.Equal(1, (await VerifyAsync([])).Code);
        Assert.Equal(2, (await RunAsync("verify", "/nowhere/bundle.zip")).Code);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Lock_wants_a_decision_and_the_version_that_was_seen(Engine engine)
    {
        await using var api = await apis.StartAsync(engine);
        var town = await api.AsAsync("own-town");
        var open = (await town.PostAsync("/api/v1/selections", Bodies.Case).BodyAsync()).Text("id");
        var (_, decided) = await DecidedAsync(api);

        await town.SendJsonAsync(HttpMethod.Post, $"/api/v1/selections/{open}/lock", body: null).RefusedAsync(409, "selection.not-decided");
        await town.AskAsync($"{decided}/record").RefusedAsync(409, "selection.not-locked");
        await town.SendJsonAsync(HttpMethod.Post, $"{decided}/lock", body: null, ("If-Match", "\"0\"")).RefusedAsync(412, "storage.changed-meanwhile");
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Verb_audit_verify_passes_an_intact_log_and_names_what_was_altered(Engine engine)
    {
        await using var api = await apis.StartAsync(engine);
        await api.SequenceAsync();
        string[] database = [$"--Database:Provider={engine}", $"--ConnectionStrings:Marketplace={api.Database.ConnectionString}"];

        var intact = await RunAsync(["audit", "verify", .. database]);
        await using (var db = await api.Database.Dbs.CreateDbContextAsync(Ct))
        {
            await db.AuditEvents.OrderBy(entry => entry.Id).Take(1).ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Subject, "altered"), Ct);
        }

        var altered = await RunAsync(["audit", "verify", .. database]);

        Assert.Equal((0, string.Empty), (intact.Code, intact.Errors));
        Assert.StartsWith("intact", intact.Output, StringComparison.Ordinal);
        Assert.Equal((1, string.Empty), (altered.Code, altered.Output));
        Assert.NotEmpty(altered.Errors);
    }

    private static async Task<(HttpClient Town, string Path)> DecidedAsync(ApiUnderTest api)
    {
        var town = await api.AsAsync("own-town");
        var path = $"/api/v1/selections/{(await town.PostAsync("/api/v1/selections", Bodies.Case).BodyAsync()).Text("id")}";
        await town.PostAsync($"{path}/candidates", """{ "offering": "aozora-kenko" }""").BodyAsync();
        await town.PostAsync($"{path}/decision", Decision).BodyAsync();
        await town.PostAsync($"{path}/route", """{ "amount": 900000000, "startsOn": "2027-04-01", "termMonths": 12 }""").BodyAsync();
        return (town, path);
    }

    private static async Task<(int Code, string Output, string Errors)> VerifyAsync(byte[] bundle, params string[] further)
    {
        var folder = Directory.CreateTempSubdirectory("marketplace-bundle-");
        var file = Path.Combine(folder.FullName, "bundle.zip");
        await File.WriteAllBytesAsync(file, bundle, Ct);
        var run = await RunAsync(["verify", file, .. further]);
        folder.Delete(recursive: true);
        return run;
    }

    private static async Task<(int Code, string Output, string Errors)> RunAsync(params string[] args)
    {
        await using var output = new StringWriter { NewLine = "\n" };
        await using var errors = new StringWriter { NewLine = "\n" };
        var code = await CommandLine.RunAsync(args, output, errors);
        return (code, output.ToString(), errors.ToString());
    }
}
