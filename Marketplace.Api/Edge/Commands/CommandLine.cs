using System.Data.Common;
using Catalog;
using Catalog.Seeding;
using Catalog.Storage;
using Microsoft.Extensions.Options;

namespace Marketplace.Api.Edge.Commands;

/// <summary>The verbs of the program; without one it serves.</summary>
/// <remarks>Exit code 0 = fine, 1 = it could not be done (the reason is printed), 2 = wrong use.</remarks>
internal static class CommandLine
{
    private const int Fine = 0;

    private const int NotDone = 1;

    private const int WrongUse = 2;

    private const string Usage = """
        Usage: Marketplace.Api [verb] [--Key=value ...]
          (no verb)            serve the API on http://127.0.0.1:5081, or where --urls says
          migrate              bring the database to the shape that this version needs
          seed [--fictional]   bring in the published facts; with --fictional also the invented vendors of the demonstration
          import standards FILE [--system=019] [--version=7.0] [--published=2026-02-27] [--title=...]
                               bring in a specification from a ministry's .xlsx or .csv, whole or not at all
          import conformance FILE
                               bring in a vendor's statement from .xlsx, .csv or .json
          audit verify         compute the audit log's tree again and check every signature; prints the first entry that is wrong
          audit rotate-key     make the key that signs the log from now on; the older ones stay published
          check broker URL --user USER --password-from-env NAME [--service S] [--plan P]
                               check a broker against the Open Service Broker API 2.17, one finding a line; needs no database
          validate FILE [--language=en]
                               judge a descriptor (marketplace.yml, .json or .xlsx); needs no database, no network and no configuration
          verify BUNDLE [--key FINGERPRINT]
                               check a downloaded record; needs no database, no network and no configuration
        Configuration: Database:Provider = Sqlite | PostgreSQL, ConnectionStrings:Marketplace, Tokens:*, RateLimits:*
        """;

    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter errors)
    {
        if (args is ["-h" or "--help"])
        {
            await output.WriteLineAsync(Usage);
            return Fine;
        }

        if (args is ["verify" or "check" or "validate", ..])
        {
            return await RunAloneAsync(args[0], [.. args.Skip(1)], output, errors);
        }

        var verb = args is [var first, ..] && !first.StartsWith('-') ? first : null;
        var (import, wrongImport) = verb == "import" ? ImportCommand.Read([.. args.Skip(1)]) : default;
        var own = args.Skip(verb is null ? 0 : 1).Where(argument => IsFlag(argument) || (verb == "audit" && argument == AuditCommand.VerbOf(args)) || (import is not null && IsOf(import, argument))).ToList();
        if ((wrongImport ?? Misuse(verb, args, own)) is { } misuse)
        {
            return await MisusedAsync(misuse, errors);
        }

        var builder = WebApplication.CreateBuilder([.. args.Skip(verb is null ? 0 : 1).Except(own)]);
        var refusals = verb is null
            ? ApiHost.StartRefusals(builder.Configuration, builder.Environment)
            : DatabaseSettings.Refusals(builder.Configuration);
        if (refusals.Any())
        {
            await errors.WriteLineAsync(string.Join(Environment.NewLine, refusals));
            return NotDone;
        }

        return verb is null
            ? await ServeAsync(builder, errors)
            : await RunVerbAsync(AuditCommand.VerbOf(args) ?? verb, builder, own.Exists(IsFlag), import, output, errors);
    }

    /// <summary>The verbs that need neither database nor configuration.</summary>
    private static async Task<int> RunAloneAsync(string verb, string[] words, TextWriter output, TextWriter errors)
    {
        if (verb == "verify")
        {
            var (verify, wrongVerify) = VerifyCommand.Read(words);
            return verify is null ? await MisusedAsync(wrongVerify, errors) : await verify.RunAsync(output, errors, CancellationToken.None);
        }

        if (verb == "check")
        {
            var (check, wrongCheck) = CheckCommand.Read(words);
            return check is null ? await MisusedAsync(wrongCheck, errors) : await check.RunAsync(output, CancellationToken.None);
        }

        var (validate, wrongValidate) = ValidateCommand.Read(words);
        return validate is null ? await MisusedAsync(wrongValidate, errors) : await validate.RunAsync(output, errors, CancellationToken.None);
    }

    private static async Task<int> MisusedAsync(string? misuse, TextWriter errors)
    {
        await errors.WriteLineAsync(misuse);
        await errors.WriteLineAsync(Usage);
        return WrongUse;
    }

    private static async Task<int> ServeAsync(WebApplicationBuilder builder, TextWriter errors)
    {
        try
        {
            await ApiHost.Build(builder).RunAsync();
            return Fine;
        }
        catch (OptionsValidationException invalid)
        {
            await errors.WriteLineAsync(string.Join(Environment.NewLine, invalid.Failures));
            return NotDone;
        }
    }

    private static bool IsFlag(string argument) => argument == "--fictional";

    private static bool IsOf(ImportCommand import, string argument) =>
        ImportCommand.Owns(argument) || argument == import.Kind || argument == import.File;

    private static string? Misuse(string? verb, string[] args, List<string> own) => verb switch
    {
        null => own.Count > 0 ? "--fictional belongs to the verb seed." : null,
        "migrate" or "import" or "audit" when own.Exists(IsFlag) => "--fictional belongs to the verb seed.",
        "audit" when AuditCommand.VerbOf(args) is null => "audit has two verbs: audit verify and audit rotate-key.",
        "migrate" or "seed" or "import" or "audit" => args.Skip(1).Except(own).FirstOrDefault(argument => !argument.StartsWith("--", StringComparison.Ordinal) || !argument.Contains('=')) is { } odd
            ? $"'{odd}' is not understood."
            : null,
        _ => $"unknown verb '{verb}'.",
    };

    private static async Task<int> RunVerbAsync(
        string verb, WebApplicationBuilder builder, bool withFictional, ImportCommand? import, TextWriter output, TextWriter errors)
    {
        builder.Logging.ClearProviders();
        builder.Services.AddCatalog(DatabaseSettings.Read(builder.Configuration, builder.Environment));
        AuditCommand.Register(builder.Services);
        await using var app = builder.Build();
        try
        {
            return (verb, import) switch
            {
                ("migrate", _) => await MigrateAsync(app.Services, output),
                (AuditCommand.Verify or AuditCommand.RotateKey, _) => await AuditCommand.RunAsync(verb, app.Services, output, errors, CancellationToken.None) ? Fine : NotDone,
                (_, { } file) => await file.RunAsync(app.Services, output, errors, CancellationToken.None) ? Fine : NotDone,
                _ => await SeedAsync(app.Services, withFictional, output, errors),
            };
        }
        catch (DbException unreachable)
        {
            await errors.WriteLineAsync($"The database cannot be used: {unreachable.Message}");
            return NotDone;
        }
    }

    private static async Task<int> MigrateAsync(IServiceProvider services, TextWriter output)
    {
        await services.GetRequiredService<MigrateDatabase>().RunAsync(CancellationToken.None);
        await output.WriteLineAsync("migrated");
        return Fine;
    }

    private static async Task<int> SeedAsync(IServiceProvider services, bool withFictional, TextWriter output, TextWriter errors)
    {
        var seeded = await services.GetRequiredService<SeedCatalog>().RunAsync(withFictional, CancellationToken.None);
        if (!seeded.IsDone)
        {
            await errors.WriteLineAsync(FaultText.Of(seeded.Fault));
            return NotDone;
        }

        foreach (var part in seeded.Value.Parts)
        {
            await output.WriteLineAsync($"{part.Part}: {part.Added} added, {part.Changed} changed");
        }

        await output.WriteLineAsync("seeded");
        return Fine;
    }
}
