using System.Text;
using System.Text.Json.Nodes;
using Catalog.Publishing.Descriptors;
using Marketplace.Api.Tests.Edge;
using Marketplace.Api.Tests.Publishing.Corpus;
using TestKit;

namespace Marketplace.Api.Tests.Publishing;

/// <summary>The corpus: form, API and command line judge every descriptor alike, in both languages and in every format.</summary>
public sealed class CorpusTests(Apis apis)
{
    private static readonly Formats[] Each = [Formats.Yaml, Formats.Json, Formats.Workbook];

    private static readonly Case[] Broken = [.. BrokenAnswers.All, .. BrokenTables.All];

    private static readonly Case[] Sound = [.. SoundCases.All];

    [Fact]
    public void Corpus_is_as_large_as_promised_and_names_nothing_twice()
    {
        Assert.InRange(Broken.Length + BrokenFiles.All.Count(), 120, int.MaxValue);
        Assert.InRange(Sound.Length, 30, int.MaxValue);
        Assert.Distinct(Broken.Concat(Sound).Select(each => each.Name));
        Assert.All(Broken, each => Assert.NotEmpty(each.Expected));
    }

    [Fact]
    public async Task Form_API_and_command_line_give_the_same_verdict_and_the_same_words()
    {
        var api = await apis.ReadAsync(Engine.Sqlite);
        var folder = Directory.CreateTempSubdirectory("marketplace-corpus-");
        var wrong = new List<string>();
        foreach (var each in Broken.Concat(Sound))
        {
            var document = each.Document();
            var byForm = Ways.ByForm(document);
            if (!each.Expected.SequenceEqual(byForm.Findings.Select(finding => $"{finding.Code["publishing.".Length..]}@{finding.Place}")))
            {
                wrong.Add($"{each.Name}: form finds {Words(Ways.Of(byForm, Ways.Languages[1]))}");
            }

            foreach (var format in Each.Where(format => each.Formats.HasFlag(format)))
            {
                await CompareAsync(api, folder, each.Name, byForm, Ways.Write(document, format), Ways.NameOf(format), wrong);
            }
        }

        folder.Delete(recursive: true);
        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Broken_files_are_refused_alike_with_their_line()
    {
        var api = await apis.ReadAsync(Engine.Sqlite);
        var folder = Directory.CreateTempSubdirectory("marketplace-corpus-");
        var wrong = new List<string>();
        foreach (var each in BrokenFiles.All)
        {
            var verdict = new CheckDescriptor(TimeProvider.System).Run(each.Content, each.File);
            var first = verdict.Findings[0];
            if (!first.Code.EndsWith('.' + each.Code, StringComparison.Ordinal) || (each.Line is { } line && first.Spot?.Line != line))
            {
                wrong.Add($"{each.Name}: {first.Code} at {first.Spot}");
            }

            if (each.Content.Length <= DescriptorFile.MostBytes)
            {
                await CompareAsync(api, folder, each.Name, verdict, each.Content, each.File, wrong);
            }
        }

        folder.Delete(recursive: true);
        Assert.Empty(wrong);
    }

    [Fact]
    public async Task File_names_line_and_column_of_what_is_wrong()
    {
        var api = await apis.ReadAsync(Engine.Sqlite);
        var text = DescriptorText.Yaml(SoundDescriptor.Copy()).Replace("\"019\"", "\"091\"", StringComparison.Ordinal);
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(text)) { Headers = { ContentType = new("application/yaml") } };

        using var answer = await api.Anonymous.PostAsync(new Uri("/api/v1/offerings/validate", UriKind.Relative), content, ApiUnderTest.Ct);

        var finding = JsonNode.Parse(await answer.Content.ReadAsStringAsync(ApiUnderTest.Ct))!["findings"]!.AsArray().Single()!;
        var line = Array.FindIndex(text.Split('\n'), each => each.Contains("\"091\"", StringComparison.Ordinal));
        Assert.Equal((line + 1, text.Split('\n')[line].IndexOf('"', StringComparison.Ordinal) + 1), (finding["line"]!.GetValue<int>(), finding["column"]!.GetValue<int>()));
    }

    [Fact]
    public async Task Command_is_refused_as_wrong_use_without_a_file()
    {
        await using var output = new StringWriter();
        await using var errors = new StringWriter();

        Assert.Equal(2, await Marketplace.Api.Edge.Commands.CommandLine.RunAsync(["validate"], output, errors));
        Assert.Equal(2, await Marketplace.Api.Edge.Commands.CommandLine.RunAsync(["validate", "nowhere.yml"], output, errors));
        Assert.Equal(2, await Marketplace.Api.Edge.Commands.CommandLine.RunAsync(["validate", "nowhere.yml", "--language=fr"], output, errors));
    }

    private static async Task CompareAsync(ApiUnderTest api, DirectoryInfo folder, string name, CheckedDescriptor expected, byte[] file, string fileName, List<string> wrong)
    {
        foreach (var language in Ways.Languages)
        {
            var told = Ways.Of(expected, language);
            var byApi = await Ways.ByApiAsync(api.Anonymous, file, fileName, language);
            if (byApi.Valid != told.Valid || !byApi.Findings.SequenceEqual(told.Findings))
            {
                wrong.Add($"{name}, {fileName}, {language.Name}: API finds {Words(byApi)} instead of {Words(told)}");
            }

            var (code, lines) = await Ways.ByCommandAsync(folder, file, fileName, language);
            if (code != (told.Valid ? 0 : 1) || lines.Length != told.Findings.Count || !told.Findings.Zip(lines).All(pair => pair.Second.EndsWith($": {pair.First.Code}: {pair.First.Message} {pair.First.Remedy}", StringComparison.Ordinal)
                && pair.Second.Contains(pair.First.Place, StringComparison.Ordinal)))
            {
                wrong.Add($"{name}, {fileName}, {language.Name}: command line ends with {code} and prints {string.Join(" / ", lines)}");
            }
        }
    }

    private static string Words(WayVerdict verdict) => string.Join("; ", verdict.Findings.Select(finding => $"{finding.Code}@{finding.Place} {finding.Message}"));
}
