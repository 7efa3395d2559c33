using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Marketplace.Api.Tests.Edge;
using Marketplace.Api.Tests.Publishing.Corpus;

namespace Marketplace.Api.Tests.Publishing;

/// <summary>What a curator's program saw of an edit when its approval was taken.</summary>
internal sealed record TakenApproval(string Curator, int Edit, string SeenDigest, int? Published);

/// <summary>One vendor that edits and submits without pause, and two curators who approve whatever they have just seen.</summary>
internal sealed class CurationRace(ApiUnderTest api, int rounds)
{
    public const string Offering = "aozora-test";

    private const string Path = "/api/v1/offerings/" + Offering;

    private volatile bool isOver;

    /// <summary>The price that the vendor wrote in each edit.</summary>
    public ConcurrentDictionary<int, long> Written { get; } = [];

    public ConcurrentQueue<TakenApproval> Approvals { get; } = [];

    public ConcurrentQueue<string> Refusals { get; } = [];

    public async Task RunAsync()
    {
        await SaveAsync(round: 0);
        await Task.WhenAll(VendAsync(), CurateAsync("curator"), CurateAsync("second-curator"));
    }

    /// <summary>Saves the next edit; every third one changes a fact of security as well.</summary>
    public async Task<int> SaveAsync(int round)
    {
        var document = SoundDescriptor.Copy();
        Edits.Set("plans.tiers[2].monthly", 30_000 + round)(document);
        Edits.Set("security.marks[0].number", JsonValue.Create($"R-{round / 3}"))(document);
        var saved = await (await api.AsAsync("vendor")).SendJsonAsync(HttpMethod.Put, $"{Path}/draft", document.ToJsonString()).BodyAsync();
        var edit = saved["edit"]!.GetValue<int>();
        Written[edit] = 30_000 + round;
        return edit;
    }

    public async Task<string> SubmitAsync() => (await (await api.AsAsync("vendor")).SendJsonAsync(HttpMethod.Post, $"{Path}/submit", body: null).BodyAsync()).Text("review");

    /// <summary>Reads a review, and approves the edit that it showed.</summary>
    public async Task ReadAndApproveAsync(string curator, string review)
    {
        var caller = await api.AsAsync(curator);
        var seen = await caller.AskAsync($"/api/v1/reviews/{review}").BodyAsync();
        var edit = seen["review"]!["edit"]!.GetValue<int>();
        using var answer = await caller.PostAsync($"/api/v1/reviews/{review}/approve", $$"""{ "edit": {{edit}} }""");
        var said = JsonNode.Parse(await answer.Content.ReadAsStringAsync(ApiUnderTest.Ct))!;
        if (answer.IsSuccessStatusCode)
        {
            Approvals.Enqueue(new TakenApproval(curator, edit, seen.Text("digest"), said["published"]?.GetValue<int>()));
        }
        else
        {
            Assert.Equal(409, (int)answer.StatusCode);
            Refusals.Enqueue(said.Text("type"));
        }
    }

    private async Task VendAsync()
    {
        try
        {
            for (var round = 1; round <= rounds; round++)
            {
                await SaveAsync(round);
                // An edit that is saved and never submitted lies between two that are.
                await (round % 2 == 0 ? SubmitAsync() : Task.FromResult(string.Empty));
            }
        }
        finally
        {
            isOver = true;
        }
    }

    private async Task CurateAsync(string curator)
    {
        var caller = await api.AsAsync(curator);
        while (!isOver)
        {
            foreach (var waiting in (await caller.AskAsync("/api/v1/reviews").BodyAsync()).Items())
            {
                await ReadAndApproveAsync(curator, waiting.Text("id"));
            }
        }
    }
}
