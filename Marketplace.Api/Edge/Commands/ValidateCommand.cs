using System.Globalization;
using Catalog.Publishing;
using Catalog.Publishing.Descriptors;

namespace Marketplace.Api.Edge.Commands;

/// <summary>The verb <c>validate</c>: judges one descriptor with nothing but its own bytes, and prints every finding with its place.</summary>
internal sealed record ValidateCommand(string File, CultureInfo Language)
{
    private const int Fine = 0;

    private const int Found = 1;

    private const int WrongUse = 2;

    private const string Option = "--language=";

    /// <summary>The command, or why it cannot be understood.</summary>
    public static (ValidateCommand? Command, string? Misuse) Read(string[] arguments)
    {
        var files = arguments.Where(argument => !argument.StartsWith('-')).ToList();
        var options = arguments.Where(argument => argument.StartsWith('-')).ToList();
        return (files, options) switch
        {
            ([], _) => (null, "validate needs the file: validate marketplace.yml."),
            ([var file], []) => (new ValidateCommand(file, CultureInfo.GetCultureInfo("ja-JP")), null),
            ([var file], [Option + "ja"]) => (new ValidateCommand(file, CultureInfo.GetCultureInfo("ja-JP")), null),
            ([var file], [Option + "en"]) => (new ValidateCommand(file, CultureInfo.GetCultureInfo("en-US")), null),
            _ => (null, "validate takes one file and perhaps --language=ja or --language=en."),
        };
    }

    public async Task<int> RunAsync(TextWriter output, TextWriter errors, CancellationToken ct)
    {
        if (!System.IO.File.Exists(File))
        {
            await errors.WriteLineAsync($"{File}: there is no such file.");
            return WrongUse;
        }

        var verdict = new CheckDescriptor(TimeProvider.System).Run(await BytesAsync(ct), Path.GetFileName(File));
        foreach (var finding in verdict.Findings)
        {
            await (finding.IsNotice ? output : errors).WriteLineAsync(Line(finding));
        }

        if (verdict.IsValid)
        {
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"valid: {verdict.Descriptor!.Offering}, question set {verdict.Set!.Version}"));
        }

        return verdict.IsValid ? Fine : Found;
    }

    /// <summary>Where, which code, what is wrong, what to do: one line, so that other programs can read it.</summary>
    private string Line(CheckFinding finding)
    {
        var where = string.Join(' ', new[] { finding.Spot?.ToString(), finding.Place }.Where(part => part is { Length: > 0 }));
        return $"{(where.Length > 0 ? where : Path.GetFileName(File))}: {finding.Code}: {finding.Message(Language)} {finding.Remedy(Language)}";
    }

    /// <summary>One byte more than is taken is enough to refuse the file.</summary>
    private async Task<byte[]> BytesAsync(CancellationToken ct)
    {
        await using var stream = System.IO.File.OpenRead(File);
        var bytes = new byte[Math.Min(stream.Length, DescriptorFile.MostBytes + 1)];
        await stream.ReadExactlyAsync(bytes, ct);
        return bytes;
    }
}
