using System.Text.Json;
using System.Text.Json.Nodes;
using Marketplace.Api.Provisioning.Brokers;

namespace Marketplace.Api.Provisioning.Doctor;

/// <summary>One question and its answer, as they went over the wire.</summary>
internal sealed record Exchange(Ask Ask, Question Question, WireAnswer Answer, TimeSpan Took)
{
    private readonly Lazy<JsonNode?> json = new(() => Parse(Answer.Body));

    public int? Status => Answer.Status;

    /// <summary>An answer that can be judged: it came, whole, and leads nowhere else.</summary>
    public bool IsPlain => Status is not null && Answer.Body is not null && !IsRedirect;

    public bool IsRedirect => Status is >= 300 and < 400;

    public bool IsSuccess => IsPlain && Status is >= 200 and < 300;

    /// <summary><c>null</c> when the body is no JSON object.</summary>
    public JsonObject? Body => json.Value as JsonObject;

    public string? Error => Word("error");

    public string? Operation => Word("operation");

    /// <summary>The state of <c>last_operation</c>.</summary>
    public string? State => Status == 200 ? Word("state") : null;

    public string? Header(string name) =>
        Answer.Headers.Where(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(header => header.Value).FirstOrDefault();

    private string? Word(string member) =>
        Body?[member] is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    private static JsonNode? Parse(byte[]? body)
    {
        try
        {
            return body is null or [] ? null : JsonNode.Parse(body, documentOptions: new JsonDocumentOptions { MaxDepth = 64, AllowDuplicateProperties = false });
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>What the doctor asked.</summary>
internal sealed record Question(HttpMethod Method, string Path)
{
    public IReadOnlyList<KeyValuePair<string, string?>> Query { get; init; } = [];

    /// <summary>As it is sent, also where it is no JSON on purpose.</summary>
    public string? Body { get; init; }

    public Manner Manner { get; init; }

    public string Identity { get; init; } = Guid.CreateVersion7().ToString("D");

    public string Target
    {
        get
        {
            var pairs = Query.Where(pair => pair.Value is not null).Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value!)}").ToArray();
            return pairs.Length == 0 ? Path : $"{Path}?{string.Join('&', pairs)}";
        }
    }
}

/// <summary>How the doctor introduces itself.</summary>
internal enum Manner
{
    Proper,
    WithoutCredentials,
    WithWrongPassword,
    WithoutVersion,
    WithTooNewVersion,
}
