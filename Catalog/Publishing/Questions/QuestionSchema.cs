using System.Globalization;
using System.Text.Json.Nodes;

namespace Catalog.Publishing.Questions;

/// <summary>The JSON Schema (2020-12) of descriptors that answer one question set, for editors and other programs.</summary>
/// <remarks>It holds what a schema can hold; what rows say together and what depends on the day is for the validator.</remarks>
public static class QuestionSchema
{
    private const string CodePattern = "^[a-z][a-z0-9]*(-[a-z0-9]+)*$";

    public static JsonObject Of(QuestionSet set, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(set);
        var head = new JsonObject
        {
            ["descriptor"] = Only(1),
            ["questionSet"] = Only(set.Version),
            ["vendor"] = Code(),
            ["offering"] = Code(),
            ["answers"] = Answers(set, culture),
        };
        var schema = new JsonObject { ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["title"] = $"marketplace.yml, {set.Version}" };
        foreach (var (key, value) in Closed(head, [.. head.Select(member => member.Key)]))
        {
            schema[key] = value?.DeepClone();
        }

        return schema;
    }

    private static JsonObject Answers(QuestionSet set, CultureInfo culture) => Closed(
        new JsonObject(set.Sections.Select(section => KeyValuePair.Create(section.Key, (JsonNode?)Section(section, culture)))),
        set.Sections.Where(section => section.Questions.Any(IsAlwaysAsked)).Select(section => section.Key));

    private static JsonObject Section(QuestionSection section, CultureInfo culture)
    {
        var schema = Closed(
            new JsonObject(section.Questions.Select(question => KeyValuePair.Create(question.Name, (JsonNode?)Of(question, culture)))),
            section.Questions.Where(IsAlwaysAsked).Select(question => question.Name));
        schema["title"] = section.Label.In(culture);
        var rules = section.Questions.Where(question => question.DependsOn is { } on && on.Question.Split('.')[0] == section.Key).Select(Dependent).ToArray();
        if (rules.Length > 0)
        {
            schema["allOf"] = new JsonArray([.. rules]);
        }

        return schema;
    }

    private static bool IsAlwaysAsked(Question question) => question is { IsRequired: true, DependsOn: null };

    /// <summary>Asked, and answered where it is required; or neither asked nor answered. Said without <c>if</c>, which validators of older drafts pass over.</summary>
    private static JsonObject Dependent(Question question)
    {
        var answered = new JsonObject { ["required"] = new JsonArray(question.Name) };
        var asked = Asked(question.DependsOn!);
        var neither = new JsonObject { ["not"] = question.IsRequired ? new JsonObject { ["anyOf"] = new JsonArray(Asked(question.DependsOn!), answered) } : answered };
        if (question.IsRequired)
        {
            asked["required"]!.AsArray().Add(question.Name);
        }

        return new JsonObject { ["anyOf"] = new JsonArray(asked, neither) };
    }

    private static JsonObject Asked(Dependence on)
    {
        var name = on.Question.Split('.')[1];
        var values = on.Values.Select(value => value switch { "true" => JsonValue.Create(true), "false" => JsonValue.Create(false), _ => JsonValue.Create(value) });
        return new JsonObject
        {
            ["properties"] = new JsonObject { [name] = new JsonObject { ["enum"] = new JsonArray([.. values]) } },
            ["required"] = new JsonArray(name),
        };
    }

    private static JsonObject Of(Question question, CultureInfo culture)
    {
        var schema = question.Type switch
        {
            QuestionType.YesNo => question.IsAffirmed ? Only(true) : new JsonObject { ["type"] = "boolean" },
            QuestionType.Count or QuestionType.Yen => Number(question.Limits),
            QuestionType.Choice => Enumerated(question),
            QuestionType.Choices => new JsonObject { ["type"] = "array", ["items"] = Enumerated(question), ["uniqueItems"] = true },
            QuestionType.Day => new JsonObject { ["type"] = "string", ["format"] = "date" },
            QuestionType.Address => new JsonObject { ["type"] = "string", ["format"] = "uri", ["pattern"] = "^https://" },
            QuestionType.Table => Table(question, culture),
            _ => Text(question.Limits),
        };
        schema["title"] = question.Label.In(culture);
        if (question.Hint is { } hint)
        {
            schema["description"] = hint.In(culture);
        }

        return schema;
    }

    private static JsonObject Table(Question table, CultureInfo culture)
    {
        var rows = Closed(
            new JsonObject(table.Columns.Select(column => KeyValuePair.Create(column.Key, (JsonNode?)Of(column, culture)))),
            table.Columns.Where(column => column.IsRequired).Select(column => column.Key));
        var schema = new JsonObject { ["type"] = "array", ["items"] = rows };
        if (table.IsRequired)
        {
            schema["minItems"] = 1;
        }

        return Limited(schema, table.Limits with { Least = null }, "minItems", "maxItems");
    }

    private static JsonObject Text(QuestionLimits limits)
    {
        var schema = Limited(new JsonObject { ["type"] = "string" }, limits, "minLength", "maxLength");
        var pattern = limits.Pattern switch
        {
            TextPattern.Code => CodePattern,
            TextPattern.CorporateNumber => "^[0-9]{13}$",
            TextPattern.Version => "^[0-9]+(\\.[0-9]+)*$",
            _ => null,
        };
        if (pattern is not null)
        {
            schema["pattern"] = pattern;
        }

        return schema;
    }

    private static JsonObject Number(QuestionLimits limits) => Limited(new JsonObject { ["type"] = "integer", ["minimum"] = 0 }, limits, "minimum", "maximum");

    private static JsonObject Limited(JsonObject schema, QuestionLimits limits, string least, string most)
    {
        if (limits.Least is { } smallest)
        {
            schema[least] = smallest;
        }

        if (limits.Most is { } largest)
        {
            schema[most] = largest;
        }

        return schema;
    }

    private static JsonObject Enumerated(Question question) => new() { ["enum"] = new JsonArray([.. question.Options.Select(option => JsonValue.Create(option.Value))]) };

    /// <summary>One value alone, in the word that every draft knows.</summary>
    private static JsonObject Only(JsonNode value) => new() { ["enum"] = new JsonArray(value) };

    private static JsonObject Code() => new() { ["type"] = "string", ["pattern"] = CodePattern };

    private static JsonObject Closed(JsonObject properties, IEnumerable<string> required) => new()
    {
        ["type"] = "object",
        ["properties"] = properties,
        ["required"] = new JsonArray([.. required.Select(key => JsonValue.Create(key))]),
        ["additionalProperties"] = false,
    };
}
