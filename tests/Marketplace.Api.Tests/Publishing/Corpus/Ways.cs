using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Catalog.Publishing.Descriptors;
using Catalog.Publishing.Forms;
using Catalog.Publishing.Questions;
using Marketplace.Api.Edge.Commands;
using Marketplace.Api.Tests.Edge;

namespace Marketplace.Api.Tests.Publishing.Corpus;

/// <summary>One thing found, as every way tells it.</summary>
internal sealed record Told(string Code, string Place, string Message, string Remedy);

/// <summary>The verdict of one way in one language.</summary>
internal sealed record WayVerdict(bool Valid, IReadOnlyList<Told> Findings);

/// <summary>The three ways by which a vendor's answers are judged.</summary>
internal static class Ways
{
    public static readonly CultureInfo[] Languages = [CultureInfo.GetCultureInfo("ja-JP"), CultureInfo.GetCultureInfo("en-US")];

    /// <summary>What a browser would send, back into answers, to the validator.</summary>
    public static CheckedDescriptor ByForm(JsonObject document)
    {
        var set = QuestionSets.Find(Text(document, "questionSet")) ?? QuestionSets.Current;
        var fields = FormFields.Write(set, AnswerJson.Read(document["answers"]!.AsObject()));
        var answers = FormFields.Read(set, fields.Append(KeyValuePair.Create("__RequestVerificationToken", "x")));
        return new CheckDescriptor(TimeProvider.System).Run(new Descriptor(Text(document, "questionSet"), Text(document, "vendor"), Text(document, "offering"), answers));
    }

    public static WayVerdict Of(CheckedDescriptor verdict, CultureInfo language) => new(
        verdict.IsValid, [.. verdict.Findings.Select(finding => new Told(finding.Code, finding.Place, finding.Message(language), finding.Remedy(language)))]);

    public static byte[] Write(JsonObject document, Formats format)
    {
        var set = QuestionSets.Find(Text(document, "questionSet")) ?? QuestionSets.Current;
        return format switch
        {
            Formats.Yaml => Encoding.UTF8.GetBytes(DescriptorText.Yaml(document)),
            Formats.Json => Encoding.UTF8.GetBytes(document.ToJsonString()),
            _ => Filled.Write(set, document),
        };
    }

    public static string NameOf(Formats format) => format switch { Formats.Yaml => "marketplace.yml", Formats.Json => "marketplace.json", _ => "marketplace.xlsx" };

    /// <summary>Over a real socket.</summary>
    public static async Task<WayVerdict> ByApiAsync(HttpClient client, byte[] file, string name, CultureInfo language)
    {
        using var order = new HttpRequestMessage(HttpMethod.Post, "/api/v1/offerings/validate") { Content = new ByteArrayContent(file) };
        order.Content.Headers.ContentType = new MediaTypeHeaderValue(Path.GetExtension(name) switch { ".yml" => "application/yaml", ".json" => "application/json", _ => WriteTemplate.ContentType });
        order.Headers.AcceptLanguage.Add(new StringWithQualityHeaderValue(language.Name));
        using var answer = await client.SendAsync(order, ApiUnderTest.Ct);
        var body = JsonNode.Parse(await answer.Content.ReadAsStringAsync(ApiUnderTest.Ct))!;
        Assert.True(answer.IsSuccessStatusCode, body.ToJsonString());
        return new WayVerdict(
            body["valid"]!.GetValue<bool>(),
            [.. body["findings"]!.AsArray().Select(each => new Told(Text(each!, "code"), Text(each!, "place"), Text(each!, "message"), Text(each!, "remedy")))]);
    }

    /// <summary>The lines that the command line prints, and its exit code.</summary>
    public static async Task<(int Code, string[] Lines)> ByCommandAsync(DirectoryInfo folder, byte[] file, string name, CultureInfo language)
    {
        var path = Path.Combine(folder.FullName, name);
        await File.WriteAllBytesAsync(path, file, ApiUnderTest.Ct);
        await using var output = new StringWriter { NewLine = "\n" };
        await using var errors = new StringWriter { NewLine = "\n" };
        var code = await CommandLine.RunAsync(["validate", path, $"--language={language.TwoLetterISOLanguageName}"], output, errors);
        return (code, errors.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private static string Text(JsonNode document, string member) => document[member]?.ToString() ?? string.Empty;
}
