using Catalog.Publishing.Descriptors;
using Marketplace.Api.Tests.Edge;
using Marketplace.Api.Tests.Publishing.Corpus;
using TestKit;

namespace Marketplace.Api.Tests.Publishing;

/// <summary>The verb <c>validate</c> as a vendor's build runs it: the program and the file, with no database and no setting around.</summary>
public sealed class ValidateProcessTests
{
    [Theory]
    [InlineData("marketplace.yml")]
    [InlineData("marketplace.json")]
    public async Task Sound_descriptor_ends_with_0(string name)
    {
        var (exit, said) = await RunAsync(name, text => text);

        Assert.Equal((0, "valid: aozora-test, question set 2026.2"), (exit, said.Trim()));
    }

    [Fact]
    public async Task Broken_descriptor_ends_with_1_and_names_place_code_and_remedy()
    {
        var (exit, said) = await RunAsync("marketplace.yml", text => text.Replace("noticeDays: 90", "noticeDays: soon", StringComparison.Ordinal), "--language=en");

        Assert.Equal(1, exit);
        Assert.Matches(@"\A\d+:\d+ exit\.noticeDays: publishing\.[a-z-]+: \S.*\n\z", said.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Japanese_is_what_is_printed_unless_another_language_is_asked_for()
    {
        var (exit, said) = await RunAsync("marketplace.yml", text => text.Replace("noticeDays: 90", "noticeDays: soon", StringComparison.Ordinal));

        Assert.Equal(1, exit);
        Assert.Contains("半角", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task File_that_is_not_there_ends_with_2() =>
        Assert.Equal(2, (await LoneProgram.RunAsync(ApiUnderTest.Ct, "validate", "nowhere.yml")).Exit);

    private static async Task<(int Exit, string Said)> RunAsync(string name, Func<string, string> edit, params string[] options)
    {
        var folder = Directory.CreateTempSubdirectory("descriptor-");
        try
        {
            var file = Path.Combine(folder.FullName, name);
            var document = SoundDescriptor.Copy();
            await File.WriteAllTextAsync(file, edit(Path.GetExtension(name) == ".json" ? document.ToJsonString() : DescriptorText.Yaml(document)), ApiUnderTest.Ct);
            return await LoneProgram.RunAsync(ApiUnderTest.Ct, ["validate", file, .. options]);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
