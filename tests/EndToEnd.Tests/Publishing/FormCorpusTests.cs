using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Catalog;
using Catalog.Municipalities;
using Catalog.Publishing.Descriptors;
using Catalog.Publishing.Drafts;
using Catalog.Publishing.Forms;
using Catalog.Publishing.Questions;
using EndToEnd.Tests.Case;
using Marketplace.Api.Tests.Publishing.Corpus;
using Microsoft.Extensions.DependencyInjection;

namespace EndToEnd.Tests.Publishing;

/// <summary>The corpus through the real form in a real browser: it comes to the verdict of the API, in its words, in both languages.</summary>
public sealed class FormCorpusTests(CasePortal portal, Chrome chrome, ITestOutputHelper output)
{
    private const string Offering = "aozora-test";

    private static readonly Actor Vendor = new(ActorKind.Person, "corpus", "Corpus", Role.Vendor, Vendor: "aozora");

    /// <summary>One case of every kind of fault, and every sound one. What has no place in a workbook has none in a form either.</summary>
    private static IReadOnlyList<Marketplace.Api.Tests.Publishing.Corpus.Case> Cases =>
    [
        .. BrokenAnswers.All.Concat(BrokenTables.All).Where(each => each.Formats.HasFlag(Formats.Workbook))
            .GroupBy(each => string.Join(' ', each.Expected.Select(expected => expected.Split('@')[0]).Distinct()), StringComparer.Ordinal).Select(kind => kind.First()),
        .. SoundCases.All.Where(each => each.Formats.HasFlag(Formats.Workbook)),
    ];

    [Fact]
    public async Task Browser_form_gives_the_verdict_and_the_words_of_the_API()
    {
        await using var japanese = await Desk.OpenAsync(chrome, portal, "aozora");
        await using var english = await Desk.OpenAsync(chrome, portal, "aozora", "en-GB");
        using var http = new HttpClient { BaseAddress = portal.Address };
        var (ja, en, wrong, judged, skipped) = (new ListingForm(japanese, Offering), new ListingForm(english, Offering), new List<string>(), 0, new List<string>());
        foreach (var each in Cases)
        {
            var document = each.Document();
            if (await EnterAsync(ja, document) is { } impossible)
            {
                skipped.Add($"{each.Name}: {impossible}");
                continue;
            }

            judged++;
            wrong.AddRange((await CompareAsync(http, ja, document, "ja")).Select(said => $"{each.Name}, ja: {said}"));
            wrong.AddRange((await CompareAsync(http, en, document, "en")).Select(said => $"{each.Name}, en: {said}"));
        }

        output.WriteLine($"{judged} judged; a browser cannot be made to send: {string.Join("; ", skipped)}");
        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
        Assert.InRange(judged, 50, int.MaxValue);
    }

    /// <summary>From the sound draft on, every section that differs is filled in and saved.</summary>
    /// <returns>Why a browser cannot be made to say this; <c>null</c> = it was made to.</returns>
    private async Task<string?> EnterAsync(ListingForm form, JsonObject document)
    {
        var sound = SoundDescriptor.Copy();
        if (((string[])["descriptor", "questionSet", "vendor", "offering"]).Any(member => !JsonNode.DeepEquals(sound[member], document[member])))
        {
            return "head";
        }

        await RestoreAsync(sound);
        var set = QuestionSets.Current;
        var (before, after) = (FieldsOf(set, sound), FieldsOf(set, document));
        foreach (var section in set.Sections.Select(each => each.Key).Where(key => !Of(before, key).SequenceEqual(Of(after, key))))
        {
            if (await form.SaveAsync(set, section, after) is { Count: > 0 } impossible)
            {
                return string.Join(", ", impossible);
            }
        }

        return null;
    }

    private async Task<IReadOnlyList<string>> CompareAsync(HttpClient http, ListingForm form, JsonObject document, string language)
    {
        var told = await ByApiAsync(http, document, language);
        var findings = told["findings"]!.AsArray().Select(each => (Place: (string)each!["place"]!, Code: (string)each["code"]!, Said: new Said((string)each["message"]!, (string)each["remedy"]!))).ToList();
        if (findings.Find(each => each.Code == "publishing.personal-number") is { Code: not null } personal)
        {
            // Never kept, not even in a draft: said at once, in the language of the one who typed it.
            return language != "ja" || await form.RefusalAsync() == personal.Said.Message ? [] : [$"refusal {await form.RefusalAsync()}"];
        }

        var wrong = new List<string>();
        foreach (var section in findings.Select(each => each.Place.Split('.')[0]).Append("product").Distinct().ToList())
        {
            var expected = findings.Where(each => each.Place.Split('.')[0] == section).Select(each => each.Said).ToList();
            var shown = await form.FindingsAsync(section);
            if (shown.Count != expected.Count || expected.Any(said => !shown.Any(one => one.Message == said.Message && one.Remedy.EndsWith(said.Remedy, StringComparison.Ordinal))))
            {
                wrong.Add($"{section} shows {string.Join(" / ", shown.Select(said => said.Message))} instead of {string.Join(" / ", expected.Select(said => said.Message))}");
            }
        }

        if (await form.IsValidAsync() != (bool)told["valid"]!)
        {
            wrong.Add($"valid must be {told["valid"]}");
        }

        return wrong;
    }

    private static async Task<JsonNode> ByApiAsync(HttpClient http, JsonObject document, string language)
    {
        using var order = new HttpRequestMessage(HttpMethod.Post, "/api/v1/offerings/validate") { Content = new StringContent(document.ToJsonString(), Encoding.UTF8, "application/json") };
        order.Headers.AcceptLanguage.Add(new StringWithQualityHeaderValue(language));
        using var answer = await http.SendAsync(order, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, text);
        return JsonNode.Parse(text)!;
    }

    private async Task RestoreAsync(JsonObject document)
    {
        var descriptor = new Descriptor(QuestionSets.Current.Version, "aozora", Offering, AnswerJson.Read(document["answers"]!.AsObject()));
        var saved = await portal.Services.GetRequiredService<SaveDraft>().RunAsync(new DraftOrder(descriptor, EditSource.File), Vendor, TestContext.Current.CancellationToken);
        Assert.True(saved.IsDone, saved.Fault?.Code);
    }

    private static IReadOnlyList<KeyValuePair<string, string>> FieldsOf(QuestionSet set, JsonObject document) => FormFields.Write(set, AnswerJson.Read(document["answers"]!.AsObject()));

    private static IEnumerable<KeyValuePair<string, string>> Of(IReadOnlyList<KeyValuePair<string, string>> fields, string section) =>
        fields.Where(field => field.Key.StartsWith(section + ".", StringComparison.Ordinal));
}
