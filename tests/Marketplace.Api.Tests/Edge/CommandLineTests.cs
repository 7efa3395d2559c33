using Marketplace.Api.Edge.Commands;
using TestKit;

namespace Marketplace.Api.Tests.Edge;

public sealed class CommandLineTests(Apis apis)
{
    [Theory]
    [InlineData("unknown verb 'frobnicate'", "frobnicate")]
    [InlineData("verify needs the file", "verify")]
    [InlineData("'12' is no fingerprint of a key", "verify", "bundle.zip", "--key=12")]
    [InlineData("verify takes one file", "verify", "one.zip", "two.zip")]
    [InlineData("audit has two verbs", "audit")]
    [InlineData("audit has two verbs", "audit", "repair")]
    [InlineData("--fictional belongs to the verb seed", "migrate", "--fictional")]
    [InlineData("--fictional belongs to the verb seed", "--fictional")]
    [InlineData("'twice' is not understood", "seed", "twice")]
    [InlineData("import needs what and which file", "import", "standards")]
    [InlineData("import needs what and which file", "import", "weather", "file.csv")]
    [InlineData("'--version' belongs to import standards", "import", "conformance", "file.csv", "--version=1.0")]
    [InlineData("'soon' is not a day", "import", "standards", "file.csv", "--published=soon")]
    [InlineData("'twice' is not understood", "import", "standards", "file.csv", "twice")]
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

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task A_specification_and_a_statement_are_brought_in_once_and_a_bad_file_is_told_by_place(Engine engine)
    {
        await using var api = await apis.StartAsync(engine);
        string[] database = [$"--Database:Provider={engine}", $"--ConnectionStrings:Marketplace={api.Database.ConnectionString}"];
        var ct = TestContext.Current.CancellationToken;
        var folder = Directory.CreateTempSubdirectory("marketplace-import-");
        var (spec, statement, bad) = (Path.Combine(folder.FullName, "spec.csv"), Path.Combine(folder.FullName, "says.csv"), Path.Combine(folder.FullName, "bad.csv"));
        const string head = "機能ID,大項目,中項目,小項目,機能要件,実装類型,適合基準日,備考\n";
        await File.WriteAllTextAsync(spec, head + "0190001,共通,,,記録できること。,実装必須機能,2026-04-01,\n0190002,共通,,,検索できること。,標準オプション機能,,\n", ct);
        await File.WriteAllTextAsync(bad, head + "0190001,共通,,,記録できること。,たぶん必須,2026-02-30,\n", ct);
        await File.WriteAllTextAsync(
            statement, "サービス,aozora-kenko\n製品版,2027.1\n業務システム,019\n仕様の版,8.8\n根拠,事業者の申告\n有効開始日,2026-06-01\n機能ID,対応状況,備考,対応予定日\n0190001,○,,\n0190002,×,,2027-03-31\n", ct);

        var first = await RunAsync(["import", "standards", spec, "--version=8.8", "--title=試験用", .. database]);
        var again = await RunAsync(["import", "standards", spec, "--version=8.8", "--title=試験用", .. database]);
        var said = await RunAsync(["import", "conformance", statement, .. database]);
        var refused = await RunAsync(["import", "standards", bad, "--version=8.9", "--title=試験用", .. database]);
        var absent = await RunAsync(["import", "standards", Path.Combine(folder.FullName, "nowhere.csv"), .. database]);
        folder.Delete(recursive: true);

        Assert.Equal((0, string.Empty), (first.Code, first.Errors));
        Assert.StartsWith("019 8.8: 2 rows, imported", first.Output, StringComparison.Ordinal);
        Assert.Contains("affected from 2026-04-01: aozora-kenko, ", first.Output, StringComparison.Ordinal);
        Assert.StartsWith("019 8.8: 2 rows, there already", again.Output, StringComparison.Ordinal);
        Assert.Equal((0, "aozora-kenko for 019 8.8: 2 rows, recorded\n", string.Empty), said);
        Assert.Equal((1, string.Empty), (refused.Code, refused.Output));
        Assert.Equal(["F2", "G2"], refused.Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(':')[0]));
        Assert.Equal(1, absent.Code);
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
