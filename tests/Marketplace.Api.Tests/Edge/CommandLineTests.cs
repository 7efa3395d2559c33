using Marketplace.Api.Edge.Commands;
using TestKit;

namespace Marketplace.Api.Tests.Edge;

public sealed class CommandLineTests(Apis apis)
{
    [Theory]
    [InlineData("unknown verb 'frobnicate'", "frobnicate")]
    [InlineData("unknown verb 'verify'", "verify", "bundle.zip")]
    [InlineData("--fictional belongs to the verb seed", "migrate", "--fictional")]
    [InlineData("--fictional belongs to the verb seed", "--fictional")]
    [InlineData("'twice' is not understood", "seed", "twice")]
    public async Task Wrong_use_ends_with_2_and_the_usage(string said, params string[] args)
    {
        var (code, _, errors) = await RunAsync(args);

        Assert.Equal(2, code);
        Assert.Contains(said, errors, StringComparison.Ordinal);
        Assert.Contains("Usage:", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Database:Provider is 'Oracle': it expects Sqlite or PostgreSQL.", "migrate", "--Database:Provider=Oracle")]
    [InlineData("ConnectionStrings:Marketplace is missing", "migrate", "--Database:Provider=PostgreSQL")]
    [InlineData("ConnectionStrings:Marketplace is no SQLite connection string", "migrate", "--ConnectionStrings:Marketplace=Host=x;Database=y")]
    [InlineData("Tokens:SigningCertificate is missing", "--environment=Production")]
    [InlineData("Tokens:EncryptionCertificate names /nowhere.pfx", "--environment=Production", "--Tokens:EncryptionCertificate=/nowhere.pfx")]
    public async Task Half_a_configuration_ends_with_1_and_the_key_named(string said, params string[] args)
    {
        var (code, _, errors) = await RunAsync(args);

        Assert.Equal(1, code);
        Assert.Contains(said, errors, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Verbs_migrate_and_seed_and_may_be_repeated(Engine engine)
    {
        await using var api = await apis.StartAsync(engine);
        string[] database = [$"--Database:Provider={engine}", $"--ConnectionStrings:Marketplace={api.Database.ConnectionString}"];

        var migrated = await RunAsync(["migrate", .. database]);
        var seeded = await RunAsync(["seed", "--fictional", .. database]);

        Assert.Equal((0, "migrated\n", string.Empty), migrated);
        Assert.Equal((0, "seeded\n", string.Empty), seeded);
    }

    [Fact]
    public async Task Database_that_does_not_answer_ends_with_1_and_a_sentence()
    {
        var (code, _, errors) = await RunAsync(
            "migrate", "--Database:Provider=PostgreSQL", "--ConnectionStrings:Marketplace=Host=127.0.0.1;Port=1;Username=u;Password=never-to-be-seen;Timeout=2");

        Assert.Equal(1, code);
        Assert.StartsWith("The database cannot be used:", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("never-to-be-seen", errors, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Output, string Errors)> RunAsync(params string[] args)
    {
        await using var output = new StringWriter { NewLine = "\n" };
        await using var errors = new StringWriter { NewLine = "\n" };
        var code = await CommandLine.RunAsync(args, output, errors);
        return (code, output.ToString(), errors.ToString());
    }
}
