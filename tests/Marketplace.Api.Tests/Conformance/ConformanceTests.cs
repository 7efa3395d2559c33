using Marketplace.Api.Tests.Edge;
using TestKit;
using TestKit.Standards;

namespace Marketplace.Api.Tests.Conformance;

public sealed class ConformanceTests(Apis apis)
{
    private const string Path = "/api/v1/offerings/aozora-kenko/conformance";

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Conformance_names_the_day_the_instant_and_what_it_rests_on(Engine engine)
    {
        await using var api = await apis.StartAsync(engine);
        var spec = await StatedHealth.BuildAsync(api.Database, rows: 30, ["aozora-kenko"], ApiUnderTest.Ct);

        var report = (await api.Anonymous.AskAsync($"{Path}?spec=019@8.0&asOf=2026-04-01").BodyAsync())["report"]!;
        var newest = (await api.Anonymous.AskAsync($"{Path}?spec=019&asOf=2026-04-01").BodyAsync())["report"]!;
        var before = (await api.Anonymous.AskAsync($"{Path}?spec=019@8.0&asOf=2026-04-01&knownAt=2020-01-01T00:00:00Z").BodyAsync())["report"]!;

        Assert.Equal(("2026-04-01", "8.0"), (report.Text("asOf"), newest.Text("version")));
        Assert.Equal(("vendorClaim", "2026.1"), (report.Items("bases").Single().Text("evidence"), report.Items("bases").Single().Text("release")));
        Assert.Equal(spec.Lines.Select(line => line.Number), report.Items("rows").Select(row => row["requirement"]!.Text("number")));
        Assert.Empty(before.Items("bases"));
    }

    [Fact]
    public async Task Without_specification_there_are_the_certificates_alone()
    {
        var api = await apis.ReadAsync(Engine.Sqlite);

        var conformance = await api.Anonymous.AskAsync("/api/v1/offerings/pf-8260001007077-1/conformance").BodyAsync();

        Assert.Equal("019-0_8260001007077_2", Assert.Single(conformance.Items("certificates")).Text("number"));
        Assert.Null(conformance["report"]);
    }

    [Fact]
    public async Task Versions_of_the_product_are_listed()
    {
        await using var api = await apis.StartAsync(Engine.Sqlite);
        await StatedHealth.BuildAsync(api.Database, rows: 5, ["aozora-kenko"], ApiUnderTest.Ct);

        var versions = await api.Anonymous.AskAsync("/api/v1/offerings/aozora-kenko/versions").BodyAsync();

        Assert.Equal(["2026.1", "2026.2"], versions.Items().Select(each => each.Text("number")).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("/api/v1/offerings/nothing/conformance", 404, "offerings.unknown")]
    [InlineData("/api/v1/offerings/nothing/versions", 404, "offerings.unknown")]
    [InlineData("/api/v1/offerings/yamabiko-juki/conformance?spec=001", 404, "standards.no-spec")]
    [InlineData(Path + "?spec=019@3.0", 404, "standards.unknown-spec")]
    public async Task What_is_not_there_is_refused(string path, int status, string code)
    {
        var api = await apis.ReadAsync(Engine.Sqlite);

        await api.Anonymous.AskAsync(path).RefusedAsync(status, code);
    }
}
