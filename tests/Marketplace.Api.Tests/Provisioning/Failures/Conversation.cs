using System.Text;
using System.Text.Json.Nodes;
using TestKit.Wire;
using TestKit.Wire.Lint;

namespace Marketplace.Api.Tests.Provisioning.Failures;

/// <summary>A made-up talk of a platform with a broker, faultless unless a test spoils its last call.</summary>
internal sealed class Conversation
{
    public const string Instance = "01930000-0000-7000-8000-000000000001";
    public const string Binding = "01930000-0000-7000-8000-000000000002";

    private const string Hints = "service_id=s&plan_id=p";
    private const string Order = """{"service_id":"s","plan_id":"p","organization_guid":"o","space_guid":"g","context":{"platform":"marketplace"}}""";
    private const string BindOrder = """{"service_id":"s","plan_id":"p","bind_resource":{"app_guid":"a"},"context":{"platform":"marketplace"}}""";
    private const string Change = """{"service_id":"s","plan_id":"q","context":{"platform":"marketplace"},"previous_values":{"plan_id":"p"}}""";
    private static readonly string Nobody = Convert.ToBase64String(Encoding.UTF8.GetBytes("""{"user_id":"u"}"""));

    private readonly List<Exchange> exchanges = [];

    private static string At => $"/v2/service_instances/{Instance}";

    private static string BindingAt => $"{At}/service_bindings/{Binding}";

    public Conversation Catalog() => Say("GET", "/v2/catalog", null, 200, "{}");

    public Conversation Create(int? status = 201, string answer = "{}") => Say("PUT", $"{At}?accepts_incomplete=true", Order, status, answer);

    public Conversation Bind(int? status = 201, string answer = "{}") => Say("PUT", $"{BindingAt}?accepts_incomplete=true", BindOrder, status, answer);

    public Conversation Update(int? status = 200, string answer = "{}") => Say("PATCH", $"{At}?accepts_incomplete=true", Change, status, answer);

    public Conversation Delete(int? status = 200, string answer = "{}") => Say("DELETE", $"{At}?{Hints}&accepts_incomplete=true", null, status, answer);

    public Conversation Unbind(int? status = 200, string answer = "{}") => Say("DELETE", $"{BindingAt}?{Hints}&accepts_incomplete=true", null, status, answer);

    public Conversation Poll(string state = "in progress", string more = "") =>
        Say("GET", $"{At}/last_operation?{Hints}{more}", null, 200, $$"""{"state":"{{state}}"}""");

    public Conversation PollOfBinding(string state = "in progress") => Say("GET", $"{BindingAt}/last_operation?{Hints}", null, 200, $$"""{"state":"{{state}}"}""");

    /// <summary>What the last answer said besides.</summary>
    public Conversation Answering(string name, string value) => Spoil(last => last with { Answer = last.Answer!.With(name, value) });

    /// <summary>The last call with another header, or without it.</summary>
    public Conversation Header(string name, string? value) => Spoil(last => last with
    {
        Request = value is not null ? last.Request.With(name, value) : last.Request with { Headers = [.. last.Request.Headers.Where(one => one.Key != name)] },
    });

    /// <summary>The last call with another member in its body, or without it.</summary>
    public Conversation Body(string member, JsonNode? value) => Spoil(last =>
    {
        var body = last.Request.Json ?? [];
        if (value is null)
        {
            body.Remove(member);
        }
        else
        {
            body[member] = value;
        }

        return last with { Request = last.Request with { Body = Encoding.UTF8.GetBytes(body.ToJsonString()) } };
    });

    /// <summary>The last call with another address.</summary>
    public Conversation Address(string old, string other) => Spoil(last => new Exchange(last.Request with
    {
        StartLine = last.Request.StartLine.Replace(old, other, StringComparison.Ordinal),
    }, last.At)
    { Answer = last.Answer, AnsweredAt = last.AnsweredAt });

    /// <summary>The last call came so soon after the one before.</summary>
    public Conversation After(double seconds) => Spoil(last => last with { At = exchanges[^2].At + TimeSpan.FromSeconds(seconds) });

    public IReadOnlyList<string> Findings() => Linter.Findings(new Watched(exchanges, TimeSpan.FromSeconds(1), IsOver: true));

    private Conversation Spoil(Func<Exchange, Exchange> change)
    {
        exchanges[^1] = change(exchanges[^1]);
        return this;
    }

    private Conversation Say(string method, string target, string? body, int? status, string answer)
    {
        var at = TimeSpan.FromSeconds(10 * (exchanges.Count + 1));
        var named = method is "PUT" or "PATCH";
        List<KeyValuePair<string, string>> headers =
        [
            KeyValuePair.Create("X-Broker-API-Version", "2.17"),
            KeyValuePair.Create("Authorization", $"Basic {Convert.ToBase64String("u:p"u8)}"),
            KeyValuePair.Create("X-Broker-API-Request-Identity", Guid.CreateVersion7().ToString()),
        ];
        if (named)
        {
            headers.AddRange([KeyValuePair.Create("Content-Type", "application/json"), KeyValuePair.Create("X-Broker-API-Originating-Identity", $"marketplace {Nobody}")]);
        }

        exchanges.Add(new Exchange(new WireMessage($"{method} {target} HTTP/1.1", headers, Encoding.UTF8.GetBytes(body ?? string.Empty)), at)
        {
            Answer = status is { } code ? WireMessage.Answer(code, answer) : null,
            AnsweredAt = status is null ? null : at,
        });
        return this;
    }
}
