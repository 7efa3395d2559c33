using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Marketplace.Api.Provisioning.Doctor.Rules;

/// <summary>What holds for every answer.</summary>
internal static partial class WireRules
{
    private const string Identity = "X-Broker-API-Request-Identity";
    private const string RetryAfter = "Retry-After";

    public static IReadOnlyList<Rule> All { get; } =
    [
        new("osb.retry-after.form", visit => Rulings.All(
            visit.All.Where(one => one.Header(RetryAfter) is not null), one => IsWait(one.Header(RetryAfter)!), "Retry-After: 5", one => $"Retry-After: {one.Header(RetryAfter)}")),
        new("osb.http.answered", visit => Rulings.All(visit.All, one => one.Status is not null, "HTTP", one => one.Answer.WasSent ? "–" : "connect –")),
        new("osb.http.no-redirect", visit => Rulings.All(visit.All.Where(one => one.Status is not null), one => !one.IsRedirect, "2xx, 4xx", one => Rulings.Text(one.Status!.Value))),
        new("osb.http.body-size", visit => Rulings.All(
            visit.All.Where(one => one.Status is not null), one => one.Answer.Body is not null, "≤ 1 MiB (catalog ≤ 5 MiB)", _ => "> 1 MiB")),
        new("osb.http.content-type", visit => Rulings.All(
            visit.All.Where(one => one is { IsSuccess: true, Answer.Body.Length: > 0 }), IsJson, "application/json", one => one.Header("Content-Type") ?? "–")),
        new("osb.http.json-object", visit => Rulings.All(visit.All.Where(one => one.IsSuccess), one => one.Body is not null, "{ … }", Beginning)),
        new("osb.errors.object", visit => Rulings.All(
            visit.All.Where(one => one is { IsPlain: true, Status: >= 400 and not 401 }), IsError, "{ \"error\": \"…\", \"description\": \"…\" }", Beginning)),
        new("osb.errors.no-secrets", visit => Rulings.All(
            visit.All.Where(one => one is { IsPlain: true, Status: >= 400 }), one => !Betrays(visit, Text(one)), "–", one => Leaks().IsMatch(Text(one)) ? "stack trace" : "***")),
        new("osb.http.request-identity", visit => Rulings.All(
            visit.All.Where(one => one is { IsPlain: true, Status: not 401 }), one => one.Header(Identity) == one.Question.Identity, $"{Identity}: (=)", one => one.Header(Identity) ?? "–")),
        new("marketplace.cleaned-up", visit => visit.Left is [] ? Ruling.Pass()
            : Ruling.Fail("200, 410", string.Join("; ", visit.Left.Select(one => one.Path)), [.. visit.Of(Ask.CleanUp, Ask.CleanUpProgress).TakeLast(3)])),
    ];

    private static bool IsWait(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _)
        || DateTimeOffset.TryParseExact(value, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);

    private static bool IsJson(Exchange answer) =>
        MediaTypeHeaderValue.TryParse(answer.Header("Content-Type"), out var type)
        && (string.Equals(type.MediaType, "application/json", StringComparison.OrdinalIgnoreCase) || type.MediaType?.EndsWith("+json", StringComparison.OrdinalIgnoreCase) == true);

    private static bool IsError(Exchange answer) =>
        answer.Body is { } body && ((string[])["error", "description"]).All(member => body[member] is null || Rulings.IsKind(body[member], JsonValueKind.String));

    private static bool Betrays(Visit visit, string text) =>
        visit.Secrets.Any(secret => secret.Length >= 4 && text.Contains(secret, StringComparison.Ordinal)) || Leaks().IsMatch(text);

    private static string Text(Exchange answer) => Encoding.UTF8.GetString(answer.Answer.Body!);

    private static string Beginning(Exchange answer) =>
        answer.Answer.Body is not { Length: > 0 } ? "–" : answer.Body is null ? "≠ { … }" : "error, description ≠ \"…\"";

    /// <summary>Traces of the stacks of .NET, Java, JavaScript and Python.</summary>
    [GeneratedRegex(@"(\\n|\\r|\n|\s)at [\w.<>`$]+ ?\(|Traceback \(most recent call last\)|[\w.]+Exception: ", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 500)]
    private static partial Regex Leaks();
}
