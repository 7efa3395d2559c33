using Marketplace.Api.Edge.Commands;
using Marketplace.Api.Tests.Edge;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using TestKit;

namespace Marketplace.Api.Tests.Audit;

public sealed class KeyRotationTests(Apis apis)
{
    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Rotated_key_signs_in_a_running_process_and_what_the_old_one_signed_stays_verifiable(Engine engine)
    {
        await using var api = await apis.StartAsync(engine);
        await api.SequenceAsync();
        var old = await api.Anonymous.AskAsync("/api/v1/audit/checkpoint").BodyAsync();
        string[] settings =
        [
            $"--Database:Provider={engine}", $"--ConnectionStrings:Marketplace={api.Database.ConnectionString}",
            $"--Secrets:KeyFile={api.Services.GetRequiredService<IConfiguration>()["Secrets:KeyFile"]}",
        ];

        var rotated = await RunAsync(["audit", "rotate-key", .. settings]);
        await api.SequenceAsync();
        var now = await api.Anonymous.AskAsync("/api/v1/audit/checkpoint").BodyAsync();
        var keys = (await api.Anonymous.AskAsync("/api/v1/audit/keys").BodyAsync()).Items().Select(key => key.Text("fingerprint")).ToList();
        var verified = await RunAsync(["audit", "verify", .. settings]);

        Assert.Equal([now.Text("key"), old.Text("key")], keys);
        Assert.Equal((0, $"rotated\n  signs from now on   {keys[0]}\n  signed until now    {keys[1]}\n", string.Empty), rotated);
        Assert.Equal((0, string.Empty), (verified.Code, verified.Errors));
        Assert.Contains("checkpoints   2, every signature good", verified.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rotation_without_the_key_file_ends_with_1_and_makes_no_key()
    {
        await using var api = await apis.StartAsync(Engine.Sqlite);
        await api.SequenceAsync();

        var refused = await RunAsync(
            "audit", "rotate-key", "--environment=Production", "--Database:Provider=Sqlite", $"--ConnectionStrings:Marketplace={api.Database.ConnectionString}");

        Assert.Equal((1, string.Empty), (refused.Code, refused.Output));
        Assert.Contains("Secrets:KeyFile is missing", refused.Errors, StringComparison.Ordinal);
        Assert.Single((await api.Anonymous.AskAsync("/api/v1/audit/keys").BodyAsync()).Items());
    }

    private static async Task<(int Code, string Output, string Errors)> RunAsync(params string[] args)
    {
        await using var output = new StringWriter { NewLine = "\n" };
        await using var errors = new StringWriter { NewLine = "\n" };
        var code = await CommandLine.RunAsync(args, output, errors);
        return (code, output.ToString(), errors.ToString());
    }
}
