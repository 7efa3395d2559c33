using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using TestKit;

namespace Marketplace.Api.Tests.Edge;

public sealed class DocumentTests(Apis apis)
{
    private const string Renew = "MARKETPLACE_RENEW_API_SNAPSHOT";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    [Fact]
    public async Task Served_document_equals_the_committed_one()
    {
        var api = await apis.ReadAsync(Engine.Sqlite);

        var served = (await api.Anonymous.AskAsync("/openapi/v1.json").BodyAsync()).ToJsonString(Readable) + '\n';

        if (Environment.GetEnvironmentVariable(Renew) == "1")
        {
            await File.WriteAllTextAsync(Snapshot.File, served, ApiUnderTest.Ct);
        }

        var committed = await File.ReadAllTextAsync(Snapshot.File, ApiUnderTest.Ct);
        Assert.True(
            served == committed,
            $"docs/api/v1.json is not what the program serves. If the change is meant, renew it and name it in CHANGELOG.md:\n"
            + $"{Renew}=1 dotnet test --project tests/Marketplace.Api.Tests --filter-method '*Served_document_equals_the_committed_one'");
    }

    [Fact]
    public void Every_operation_is_named_described_and_says_what_it_refuses()
    {
        var operations = Operations().ToList();

        Assert.All(operations, each => Assert.False(string.IsNullOrWhiteSpace(each.Value["summary"]?.GetValue<string>()), each.Name));
        Assert.All(operations, each => Assert.NotNull(each.Value["operationId"]));
        Assert.Distinct(operations.Select(each => each.Value.Text("operationId")));
        Assert.All(operations.Where(each => each.Name.Contains("/api/", StringComparison.Ordinal)), each =>
            Assert.All((string[])["400", "429", "500"], status => Assert.NotNull(each.Value["responses"]![status])));
    }

    [Fact]
    public void Every_parameter_and_every_member_is_described()
    {
        var parameters = Operations().SelectMany(each => each.Value["parameters"]?.AsArray() ?? [], (each, parameter) => (each.Name, Parameter: parameter!));
        var members = Snapshot.Read()["components"]!["schemas"]!.AsObject()
            .SelectMany(schema => schema.Value!["properties"]?.AsObject() ?? [], (schema, member) => (Name: $"{schema.Key}.{member.Key}", member.Value));

        Assert.All(parameters, each => Assert.False(string.IsNullOrWhiteSpace(each.Parameter["description"]?.GetValue<string>()), $"{each.Name} {each.Parameter["name"]}"));
        Assert.All(members, each => Assert.False(IsBare(each.Value!), each.Name));
    }

    private static bool IsBare(JsonNode schema) => schema["description"] is null && schema["$ref"] is null && schema["oneOf"] is null;

    private static IEnumerable<(string Name, JsonNode Value)> Operations() => Snapshot.Read()["paths"]!.AsObject()
        .SelectMany(path => path.Value!.AsObject(), (path, method) => ($"{method.Key} {path.Key}", method.Value!));
}
