using System.Globalization;
using Catalog;
using Catalog.Conformance;
using Catalog.Standards;
using Catalog.Workbooks;

namespace Marketplace.Api.Edge.Commands;

/// <summary>The verb <c>import</c>: brings one file in, whole or not at all, and prints every finding with its place.</summary>
internal sealed record ImportCommand(string Kind, string File, SpecGiven Given)
{
    public const string Standards = "standards";

    public const string Conformance = "conformance";

    private static readonly string[] Options = ["--system=", "--version=", "--published=", "--title="];

    /// <summary>Whether an argument belongs to this verb and not to the configuration.</summary>
    public static bool Owns(string argument) => Array.Exists(Options, option => argument.StartsWith(option, StringComparison.Ordinal));

    /// <summary>The command, or why it cannot be understood.</summary>
    public static (ImportCommand? Command, string? Misuse) Read(string[] arguments)
    {
        if (arguments is not [Standards or Conformance, var file, .. var rest] || file.StartsWith('-'))
        {
            return (null, "import needs what and which file: import standards FILE or import conformance FILE.");
        }

        var given = rest.Where(Owns).ToDictionary(argument => argument.Split('=')[0], argument => argument.Split('=', 2)[1], StringComparer.Ordinal);
        if (given.Count > 0 && arguments[0] == Conformance)
        {
            return (null, $"'{given.First().Key}' belongs to import standards; a statement names its specification itself.");
        }

        DateOnly day = default;
        return given.TryGetValue("--published", out var text) && !DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)
            ? (null, $"'{text}' is not a day: write --published=2026-02-27.")
            : (new ImportCommand(arguments[0], file, new SpecGiven(
                given.GetValueOrDefault("--system"), given.GetValueOrDefault("--version"), text is null ? null : day, given.GetValueOrDefault("--title"))), null);
    }

    /// <returns>Whether it was brought in.</returns>
    public async Task<bool> RunAsync(IServiceProvider services, TextWriter output, TextWriter errors, CancellationToken ct)
    {
        if (!System.IO.File.Exists(File))
        {
            await errors.WriteLineAsync($"{File}: there is no such file.");
            return false;
        }

        await using var stream = System.IO.File.OpenRead(File);
        var name = Path.GetFileName(File);
        var (done, findings) = Kind == Standards
            ? await BringStandardAsync(services, stream, name, ct)
            : Told(await services.GetRequiredService<BringStatement>().RunAsync(stream, name, offering: null, Actor.Platform, ct), Tell);
        foreach (var finding in findings)
        {
            await errors.WriteLineAsync($"{(finding.Place.ToString() is { Length: > 0 } place ? place : name)}: {FaultText.Of(finding.Fault)}");
        }

        if (done is not null)
        {
            await output.WriteLineAsync(done);
        }

        return done is not null;
    }

    /// <summary>A new version is followed by whom it touches and from which day.</summary>
    private async Task<(string? Done, IReadOnlyList<Finding> Findings)> BringStandardAsync(IServiceProvider services, Stream stream, string name, CancellationToken ct)
    {
        var outcome = await services.GetRequiredService<BringStandard>().RunAsync(stream, name, Given, Actor.Platform, ct);
        if (outcome.Done is not { } done)
        {
            return (null, outcome.Findings);
        }

        var impact = done.IsNew
            ? (await services.GetRequiredService<ReadSpecImpact>().RunAsync(done.System, done.Number, from: null, Actor.Platform, ct)).Value
            : null;
        return (string.Join(Environment.NewLine, [Tell(done), .. Tell(impact)]), []);
    }

    private static IEnumerable<string> Tell(SpecImpact? impact) => impact is null ? [] :
    [
        .. impact.Offerings.Select(each => string.Create(
            CultureInfo.InvariantCulture, $"  affected from {each.FirstDay:yyyy-MM-dd}: {each.Code}, {each.Rows.Count} rows, answered for {each.AnsweredFor}")),
        .. impact.Subscriptions.Select(each => string.Create(
            CultureInfo.InvariantCulture, $"  affected from {each.FirstDay:yyyy-MM-dd}: subscription {each.Id.Value} of {each.Municipality.Value} to {each.Offering}")),
    ];

    private static (string? Done, IReadOnlyList<Finding> Findings) Told<T>(FileOutcome<T> outcome, Func<T, string> tell)
        where T : class => (outcome.Done is { } done ? tell(done) : null, outcome.Findings);

    private static string Tell(ImportedStandard done) => string.Create(
        CultureInfo.InvariantCulture,
        $"{done.System} {done.Number}: {done.Rows} rows, {(done.IsNew ? "imported" : "there already, nothing changed")} (sha256 {done.Digest})");

    private static string Tell(RecordedStatement done) => string.Create(
        CultureInfo.InvariantCulture,
        $"{done.Offering} for {done.System} {done.SpecVersion}: {done.Rows} rows, {(done.IsNew ? "recorded" : "there already, nothing changed")}");
}
