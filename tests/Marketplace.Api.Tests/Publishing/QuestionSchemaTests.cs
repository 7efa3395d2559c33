using System.Text.Json.Nodes;
using Catalog.Publishing.Questions;
using Marketplace.Api.Tests.Edge;
using Marketplace.Api.Tests.Publishing.Corpus;
using NJsonSchema;
using TestKit;
using static Marketplace.Api.Tests.Publishing.Corpus.Edits;

namespace Marketplace.Api.Tests.Publishing;

/// <summary>The schema as it is served, in the hands of a validator that is not ours.</summary>
public sealed class QuestionSchemaTests(Apis apis)
{
    /// <summary>Sound descriptors that write something as text or as nothing, which the marketplace understands and a schema does not.</summary>
    private static readonly string[] Lenient =
        ["name in white space", "one system as text", "yes and no in words", "yes and no in Japanese", "numbers as text", "empty row"];

    /// <summary>What a schema can say: shapes, names, limits, options and what is asked only because of another answer.</summary>
    public static TheoryData<string, Action<JsonObject>> Broken => new()
    {
        { "head missing", WithoutHead("vendor") },
        { "another version", Head("questionSet", "2026.1") },
        { "answer missing", Remove("product.name") },
        { "section missing", Remove("support") },
        { "unknown answer", Set("product.nam", "x") },
        { "text too long", Set("product.name", new string('a', 500)) },
        { "number below its least", Set("exit.noticeDays", -1) },
        { "text for a number", Set("exit.noticeDays", "soon") },
        { "unknown option", Set("operation.cloud", "cloud nine") },
        { "unknown option in a row", Set("linkage.interfaces[0].role", "reads") },
        { "column missing", Remove("plans.tiers[0].monthly") },
        { "condition not affirmed", Set("mandatory.dataMovable", false) },
        { "proof of a condition missing", Remove("mandatory.dataMovableProof") },
        { "answered though not asked", Set("product.maker", "x") },
        { "missing because asked", Set("product.ownProduct", false) },
        { "prefectures of a nationwide offering", Set("operation.nationwide", true) },
    };

    [Fact]
    public async Task Served_schema_takes_every_sound_descriptor()
    {
        var schema = await ServedAsync();

        var wrong = SoundCases.All.Where(each => !Lenient.Contains(each.Name, StringComparer.Ordinal))
            .SelectMany(each => schema.Validate(each.Document().ToJsonString()).Select(error => $"{each.Name}: {error}"));

        Assert.Empty(wrong);
    }

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task Served_schema_refuses_what_a_schema_can_see(string name, Action<JsonObject> edit)
    {
        var document = SoundDescriptor.Copy();
        edit(document);

        Assert.False((await ServedAsync()).Validate(document.ToJsonString()).Count == 0, name);
    }

    [Fact]
    public async Task Older_version_is_served_under_its_name()
    {
        var caller = (await apis.ReadAsync(Engine.Sqlite)).Anonymous;

        var older = await caller.AskAsync("/api/v1/offerings/questions/2026.1").BodyAsync();
        var current = await caller.AskAsync("/api/v1/offerings/questions/current").BodyAsync();

        Assert.Equal(("2026.1", QuestionSets.Current.Version), (older.Text("version"), current.Text("version")));
        Assert.Equal("2026.1", current.Text("replaces"));
    }

    private async Task<JsonSchema> ServedAsync()
    {
        var caller = (await apis.ReadAsync(Engine.Sqlite)).Anonymous;
        using var answer = await caller.GetAsync(new Uri("/api/v1/offerings/questions/current/schema", UriKind.Relative), ApiUnderTest.Ct);
        Assert.Equal("application/schema+json", answer.Content.Headers.ContentType?.MediaType);
        return await JsonSchema.FromJsonAsync(await answer.Content.ReadAsStringAsync(ApiUnderTest.Ct), ApiUnderTest.Ct);
    }
}
