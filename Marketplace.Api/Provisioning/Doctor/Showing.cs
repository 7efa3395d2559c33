using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Catalog.Provisioning.Checks;
using Marketplace.Api.Provisioning.Brokers;

namespace Marketplace.Api.Provisioning.Doctor;

/// <summary>Makes an exchange fit to be kept and shown: secrets masked, bodies bounded.</summary>
internal sealed partial class Showing(IReadOnlyList<string> secrets)
{
    private const int LongestBody = 4_000;
    private const int LongestTarget = 1_000;
    private const string Mask = "***";

    private static readonly string[] ShownHeaders = ["Content-Type", "Retry-After", "Location", "WWW-Authenticate", "X-Broker-API-Request-Identity"];

    public ShownExchange Of(Exchange exchange) => new(
        exchange.Question.Method.Method,
        Cut(Hidden(exchange.Question.Target), LongestTarget),
        exchange.Question.Body is { } asked ? Body(Encoding.UTF8.GetBytes(asked)) : null,
        exchange.Status,
        [.. ShownHeaders.Select(name => (name, exchange.Header(name))).Where(pair => pair.Item2 is not null).Select(pair => $"{pair.name}: {Cut(Hidden(pair.Item2!), 200)}")],
        exchange.Answer.Body is { Length: > 0 } answered ? Body(answered) : null,
        (long)exchange.Took.TotalMilliseconds);

    private string Body(byte[] bytes)
    {
        try
        {
            if (JsonNode.Parse(bytes) is { } node)
            {
                return Cut(Hidden(Masked(node, isSecret: false)!.ToJsonString(BrokerJson.Options)), LongestBody);
            }
        }
        catch (System.Text.Json.JsonException)
        {
            // It is shown as the text that it is.
        }

        return new PlainWords(secrets).Of(Encoding.UTF8.GetString(bytes, 0, Math.Min(bytes.Length, LongestBody))) ?? string.Empty;
    }

    private static JsonNode? Masked(JsonNode? node, bool isSecret) => node switch
    {
        JsonObject body => new JsonObject(body.Select(member =>
            KeyValuePair.Create(member.Key, Masked(member.Value, isSecret || SecretName().IsMatch(member.Key))))),
        JsonArray list => new JsonArray([.. list.Select(item => Masked(item, isSecret))]),
        null => null,
        _ => isSecret ? Mask : node.DeepClone(),
    };

    private string Hidden(string text) => secrets.Where(secret => secret.Length > 0)
        .Aggregate(text, (shown, secret) => shown.Replace(secret, Mask, StringComparison.Ordinal));

    private static string Cut(string text, int longest) =>
        text.Length <= longest ? text : text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)] + " …";

    [GeneratedRegex("pass|pwd|secret|token|credential|private|api_?key|access_?key|authorization", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 200)]
    private static partial Regex SecretName();
}
