using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Catalog.Workbooks;

namespace Catalog.Conformance;

/// <summary>Reads a statement from JSON: the members of <see cref="StatementFile"/> in camelCase and no others.</summary>
internal static class StatementJson
{
    private const int Depth = 8;

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        MaxDepth = Depth,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { NullMayBeLeftOut } },
    };

    public static Reading<StatementFile> Read(byte[] file)
    {
        if (TextBytes.Decode(file) is not { } text)
        {
            return Findings.Refused<StatementFile>(WorkbookFaults.UnknownEncoding);
        }

        try
        {
            return JsonSerializer.Deserialize<StatementFile>(text, Strict) is { } statement
                ? Checked(statement)
                : Refused(ConformanceFaults.BadMember("$"), 0);
        }
        catch (JsonException problem)
        {
            var line = problem.LineNumber ?? 0;

            // The reader's own exception is about the syntax, any other about a member.
            return Refused(
                problem.InnerException is JsonException
                    ? ConformanceFaults.NotJson((line + 1).ToString(CultureInfo.InvariantCulture))
                    : ConformanceFaults.BadMember(Quote.Of(problem.Path ?? "$")),
                line);
        }
    }

    private static Reading<StatementFile> Refused(Fault fault, long line) => Findings.Refused<StatementFile>(fault, new Place(Row: (int)line + 1));

    private static Reading<StatementFile> Checked(StatementFile statement)
    {
        var findings = new Findings();
        foreach (var path in Nulls(statement.Lines, "lines").Concat(Nulls(statement.Extras, "extras")))
        {
            findings.Add(ConformanceFaults.BadMember(path));
        }

        return findings.Any ? findings.Refused<StatementFile>() : new StatementJsonCheck(findings).Read(statement);
    }

    private static IEnumerable<string> Nulls<T>(IReadOnlyList<T?> all, string name)
        where T : class
        => all.Index().Where(entry => entry.Item is null).Select(entry => string.Create(CultureInfo.InvariantCulture, $"$.{name}[{entry.Index}]"));

    private static void NullMayBeLeftOut(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => property.IsSetNullable))
        {
            property.IsRequired = false;
        }
    }
}
