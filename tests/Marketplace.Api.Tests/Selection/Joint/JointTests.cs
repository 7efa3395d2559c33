using Marketplace.Api.Tests.Edge;
using TestKit;

namespace Marketplace.Api.Tests.Selection.Joint;

public sealed class JointTests(Apis apis)
{
    private const string CaseAddress = " /api/v1/selections/{id:guid}/";

    /// <summary>What a town that joined does there is its own affair.</summary>
    private const string OwnAnswer = "POST /api/v1/selections/{id:guid}/towns/own";

    private const string Decision = """{ "offering": "minato-kenko", "plan": "minato-kenko-standard", "words": "A" }""";

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Two_towns_decide_together_and_contract_apart(Engine engine)
    {
        await using var api = await apis.StartAsync(engine);
        await api.RegisterBrokersAsync();
        var (lead, other) = (await api.AsAsync("own-town"), await api.AsAsync("other-town"));
        var path = await OpenAsync(lead);

        await lead.PostAsync($"{path}/towns", Bodies.Invitation).BodyAsync();
        var invitation = (await other.AskAsync("/api/v1/invitations").BodyAsync()).Items().Single();
        Assert.DoesNotContain("Health management", invitation.ToJsonString(), StringComparison.Ordinal);
        await other.AskAsync(path).RefusedAsync(404, "selection.unknown");
        await lead.PostAsync($"{path}/decision", Decision).RefusedAsync(409, "selection.joint-answers-missing");
        Assert.Equal("joined", (await other.PostAsync($"{path}/towns/own", """{ "act": "join" }""").BodyAsync())["own"]!.Text("state"));

        Assert.Equal("Health management 2027", (await other.AskAsync(path).BodyAsync()).Text("title"));
        await lead.PostAsync($"{path}/decision", Decision).BodyAsync();
        await other.PostAsync("/api/v1/subscriptions", Order(path)).RefusedAsync(409, "selection.joint-not-assented");
        await other.PostAsync($"{path}/towns/own", """{ "act": "assent", "words": "Agreed" }""").BodyAsync();
        await other.PostAsync("/api/v1/subscriptions", Order(path)).BodyAsync();

        var towns = await lead.AskAsync($"{path}/towns").BodyAsync();
        Assert.Equal("assents", towns.Items("towns").Single().Text("view"));
        Assert.Equal(["215066", "072052"], towns.Items("costs").Single().Items("towns").Select(each => each.Text("municipality")));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Town_that_joined_is_refused_at_every_address_that_changes_the_case(Engine engine)
    {
        await using var api = await apis.StartAsync(engine);
        var (lead, other) = (await api.AsAsync("own-town"), await api.AsAsync("other-town"));
        var path = await OpenAsync(lead);
        await lead.PostAsync($"{path}/towns", Bodies.Invitation).BodyAsync();
        await other.PostAsync($"{path}/towns/own", """{ "act": "join" }""").BodyAsync();

        var changes = WalledTown.AddressesOf(api)
            .Where(address => address.Contains(CaseAddress, StringComparison.Ordinal) && !address.StartsWith("GET ", StringComparison.Ordinal) && address != OwnAnswer)
            .Select(address => WalledTown.ChangeOf(address, path.Split('/')[^1])).ToList();

        Assert.True(changes.Count > 20, $"{changes.Count} addresses were found.");
        foreach (var (method, address, body) in changes)
        {
            await other.SendJsonAsync(method, address, body).RefusedAsync(403, "selection.not-yours");
        }

        await other.PostAsync($"{path}/towns/own", """{ "act": "leave", "words": "Alone after all" }""").BodyAsync();
        await other.AskAsync(path).RefusedAsync(404, "selection.unknown");
        await other.AskAsync($"{path}/towns").RefusedAsync(404, "selection.unknown");
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Merger_takes_the_cases_and_their_facts_from_one_town_to_the_other(Engine engine)
    {
        await using var api = await apis.StartAsync(engine);
        var (old, successor, mover) = (await api.AsAsync("own-town"), await api.AsAsync("other-town"), await api.AsAsync("operator"));
        var path = await OpenAsync(old);
        var id = path.Split('/')[^1];

        Assert.Equal([id], (await mover.PostAsync("/api/v1/case-moves", Bodies.Move("215066", "072052")).BodyAsync()).Items("cases").Select(each => each.GetValue<string>()));
        Assert.Empty((await mover.PostAsync("/api/v1/case-moves", Bodies.Move("215066", "072052")).BodyAsync()).Items("cases"));

        await old.AskAsync(path).RefusedAsync(404, "selection.unknown");
        Assert.Equal("072052", (await successor.AskAsync(path).BodyAsync()).Text("municipality"));
        Assert.Empty((await old.AskAsync($"/api/v1/audit/events?subject={id}").BodyAsync()).Items());
        Assert.Equal(["CaseMoved", "CandidateShortlisted", "SelectionOpened"], (await successor.AskAsync($"/api/v1/audit/events?subject={id}").BodyAsync()).Items().Select(each => each.Text("fact")));
        Assert.Equal(1, (await mover.AskAsync("/api/v1/case-moves").BodyAsync())["total"]!.GetValue<int>());
    }

    private static string Order(string path) =>
        $$"""{ "offering": "minato-kenko", "plan": "minato-kenko-standard", "municipality": "072052", "selection": "{{path.Split('/')[^1]}}" }""";

    private static async Task<string> OpenAsync(HttpClient town)
    {
        var path = $"/api/v1/selections/{(await town.PostAsync("/api/v1/selections", Bodies.Case).BodyAsync()).Text("id")}";
        await town.PostAsync($"{path}/candidates", """{ "offering": "minato-kenko" }""").BodyAsync();
        return path;
    }
}
