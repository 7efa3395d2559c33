using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Bunit;
using Catalog.Audit;
using Marketplace.Web.Audit;
using Marketplace.Web.Tests.Pages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using TestKit;

namespace Marketplace.Web.Tests.Audit;

public sealed class AuditPageTests(Databases databases) : ActorPageTest
{
    private static readonly string[] Languages = ["", "en"];

    public static TheoryData<string, string> FactsInBothLanguages => new(
        from fact in Facts
        from culture in Languages
        select (fact.Name, culture));

    private static IEnumerable<Type> Facts =>
        from assembly in (IEnumerable<Assembly>)[typeof(Fact).Assembly, Assembly.Load("Marketplace.Api")]
        from type in assembly.GetTypes()
        where type.IsSubclassOf(typeof(Fact)) && !type.IsAbstract
        select type;

    [Theory]
    [MemberData(nameof(FactsInBothLanguages))]
    public void Every_fact_and_every_member_of_it_has_a_name(string fact, string culture)
    {
        var words = AuditText.ResourceManager.GetResourceSet(new CultureInfo(culture), createIfNotExists: true, tryParents: false)!;
        var members = Facts.Single(type => type.Name == fact).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetCustomAttribute<System.Text.Json.Serialization.JsonIgnoreAttribute>() is null);

        Assert.NotNull(words.GetString("Fact" + fact));
        Assert.All(members, member => Assert.True(words.GetString("Member" + member.Name) is not null, $"{fact}.{member.Name}"));
    }

    [Theory]
    [InlineData("ja-JP", "候補の除外", "費用が高い")]
    [InlineData("en-US", "Candidate excluded", "費用が高い")]
    public async Task Town_reads_what_was_done_for_it_in_its_own_words(string culture, string fact, string words)
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, Ct);
        await Orders.DecideAsync(database, People.Town, Ct);
        Speak(culture);
        ReadAs(database, People.Town);

        var page = Render<AuditPage>();

        Assert.Contains(page.FindAll("tbody th"), cell => cell.TextContent == fact);
        Assert.Contains(words, page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Town_reads_nothing_of_the_town_next_door()
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, Ct);
        await Orders.DecideAsync(database, People.Neighbour, Ct);
        ReadAs(database, People.Town);
        GoTo("/audit?municipality=215040");

        var page = Render<AuditPage>();

        Assert.Empty(page.FindAll("tbody tr"));
        Assert.Empty(page.FindAll("#municipality"));
    }

    [Fact]
    public async Task Auditor_filters_by_municipality_and_subject()
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, Ct);
        var id = await Orders.DecideAsync(database, People.Neighbour, Ct);
        await Orders.DecideAsync(database, People.Town, Ct);
        ReadAs(database, People.Auditor);
        GoTo($"/audit?municipality=215040&subject={id.Value}");

        var page = Render<AuditPage>();

        Assert.All(page.FindAll("tbody tr"), row => Assert.Contains("215040", row.TextContent, StringComparison.Ordinal));
        Assert.Equal(6, page.FindAll("tbody tr").Count);
    }

    [Fact]
    public async Task Mistyped_municipality_is_told_beside_its_field_with_the_code_that_was_meant()
    {
        var database = await databases.OpenReadOnlyAsync(Engine.Sqlite, Ct);
        ReadAs(database, People.Auditor);
        GoTo("/audit?municipality=215060");

        var page = Render<AuditPage>();

        Assert.Contains("215066", page.Find("#municipality-error").TextContent, StringComparison.Ordinal);
        Assert.Equal("215060", page.Find("#municipality").GetAttribute("value"));
    }

    [Fact]
    public void Kept_details_read_as_words_and_a_fact_of_another_time_keeps_its_name()
    {
        var text = Services.GetRequiredService<IStringLocalizer<AuditText>>();
        var json = JsonSerializer.Serialize(new { reason = "NoLink", words = "Cost", unknown = 3, selection = (string?)null });

        Assert.Equal([("理由の区分", "必要なデータ連携ができない"), ("理由・説明", "費用"), ("unknown", "3"), ("選定案件", "なし")], FactNames.Details(text, json));
        Assert.Equal("SomethingOld", FactNames.Of(text, "SomethingOld"));
    }
}
