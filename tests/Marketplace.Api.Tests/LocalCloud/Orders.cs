using System.Text.Json.Nodes;

namespace Marketplace.Api.Tests.LocalCloud;

/// <summary>The bodies a platform sends.</summary>
public static class Orders
{
    private const int MostQuestions = 600;

    public static string NewId() => Guid.CreateVersion7().ToString();

    public static JsonObject Provision(string service, string plan, string code = "992011", string name = "見本市") => new()
    {
        ["service_id"] = service,
        ["plan_id"] = plan,
        ["organization_guid"] = "organization",
        ["space_guid"] = "space",
        ["context"] = new JsonObject
        {
            ["platform"] = "marketplace",
            ["municipality_code"] = code,
            ["municipality_name"] = name,
        },
        ["parameters"] = new JsonObject { ["a"] = 1, ["b"] = 2 },
    };

    public static JsonObject Access(string service, string plan) =>
        Bind(service, plan, new JsonObject { ["purpose"] = "access" });

    public static JsonObject Provide(
        string service, string plan, string version = "1.0", string code = "992011", string @interface = "vaccination-records") =>
        Bind(service, plan, new JsonObject
        {
            ["purpose"] = "link-provider",
            ["interface"] = @interface,
            ["version"] = version,
            ["consumer"] = new JsonObject
            {
                ["service_id"] = "some-service",
                ["instance_id"] = "some-instance",
                ["municipality_code"] = code,
            },
        });

    public static JsonObject Consume(
        string service, string plan, JsonObject source, string version = "1.0", string @interface = "vaccination-records") =>
        Bind(service, plan, new JsonObject
        {
            ["purpose"] = "link-consumer",
            ["interface"] = @interface,
            ["version"] = version,
            ["source"] = new JsonObject
            {
                ["uri"] = (string?)source["uri"],
                ["client_id"] = (string?)source["client_id"],
                ["client_secret"] = (string?)source["client_secret"],
            },
        });

    public static JsonObject Bind(string service, string plan, JsonObject parameters) =>
        new() { ["service_id"] = service, ["plan_id"] = plan, ["parameters"] = parameters };

    /// <summary>Asks until it is so; the state decides, not the clock.</summary>
    public static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        for (var asked = 0; !await isSo(); asked++)
        {
            Assert.True(asked < MostQuestions, "It never came to be so.");
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }
}
