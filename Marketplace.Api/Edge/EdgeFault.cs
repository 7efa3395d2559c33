using System.Globalization;

namespace Marketplace.Api.Edge;

/// <summary>A refusal that HTTP itself causes, before any use case is asked; sentences in EdgeText.resx, the code is the key.</summary>
internal sealed record EdgeFault(string Code, int Status, params IReadOnlyList<string> Args)
{
    /// <summary>The member or parameter that is wrong; <c>null</c> when it is the request as a whole.</summary>
    public string? Field { get; init; }

    public TimeSpan? RetryAfter { get; init; }

    public EdgeFault On(string field) => this with { Field = field };
}

/// <summary>Every refusal of the edge.</summary>
internal static class EdgeFaults
{
    public static EdgeFault BadRequest { get; } = new("edge.bad-request", StatusCodes.Status400BadRequest);

    public static EdgeFault BodyMissing { get; } = new("edge.body-missing", StatusCodes.Status400BadRequest);

    public static EdgeFault NotSignedIn { get; } = new("edge.not-signed-in", StatusCodes.Status401Unauthorized);

    public static EdgeFault UnsupportedMediaType { get; } = new("edge.unsupported-media-type", StatusCodes.Status415UnsupportedMediaType);

    public static EdgeFault UnsupportedDescriptorType { get; } = new("edge.unsupported-descriptor-type", StatusCodes.Status415UnsupportedMediaType);

    public static EdgeFault Unexpected { get; } = new("edge.unexpected", StatusCodes.Status500InternalServerError);

    public static EdgeFault UnknownRoute(string path) => new("edge.unknown-route", StatusCodes.Status404NotFound, path);

    public static EdgeFault MethodNotAllowed(string method, string allowed) =>
        new("edge.method-not-allowed", StatusCodes.Status405MethodNotAllowed, method, allowed);

    public static EdgeFault BodyTooLarge(long limit) =>
        new("edge.body-too-large", StatusCodes.Status413PayloadTooLarge, Text(limit / 1024));

    public static EdgeFault MalformedJson(long line, long position) =>
        new("edge.malformed-json", StatusCodes.Status400BadRequest, Text(line), Text(position));

    public static EdgeFault MissingMember(string member) =>
        new EdgeFault("edge.missing-member", StatusCodes.Status400BadRequest, member).On(member);

    public static EdgeFault UnknownMember(string member) =>
        new EdgeFault("edge.unknown-member", StatusCodes.Status400BadRequest, member).On(member);

    public static EdgeFault RepeatedMember(string member) =>
        new EdgeFault("edge.repeated-member", StatusCodes.Status400BadRequest, member).On(member);

    public static EdgeFault WrongType(string member, long line, long position) =>
        new EdgeFault("edge.wrong-type", StatusCodes.Status400BadRequest, member, Text(line), Text(position)).On(member);

    public static EdgeFault UnknownParameter(string name, string known) =>
        new EdgeFault("edge.unknown-parameter", StatusCodes.Status400BadRequest, name, known).On(name);

    public static EdgeFault RepeatedParameter(string name) =>
        new EdgeFault("edge.repeated-parameter", StatusCodes.Status400BadRequest, name).On(name);

    public static EdgeFault NotOneOf(string name, string value, string allowed) =>
        new EdgeFault("edge.not-one-of", StatusCodes.Status400BadRequest, name, value, allowed).On(name);

    public static EdgeFault NotInRange(string name, string value, object least, object most) =>
        new EdgeFault("edge.not-in-range", StatusCodes.Status400BadRequest, name, value, Text(least), Text(most)).On(name);

    public static EdgeFault NotADay(string name, string value) =>
        new EdgeFault("edge.not-a-day", StatusCodes.Status400BadRequest, name, value).On(name);

    public static EdgeFault NotAnInstant(string name, string value) =>
        new EdgeFault("edge.not-an-instant", StatusCodes.Status400BadRequest, name, value).On(name);

    public static EdgeFault BadCursor(string value) =>
        new EdgeFault("edge.bad-cursor", StatusCodes.Status400BadRequest, value).On("cursor");

    public static EdgeFault BadRequestKey { get; } =
        new EdgeFault("edge.bad-request-key", StatusCodes.Status400BadRequest).On("Idempotency-Key");

    public static EdgeFault RequestKeyNotTaken { get; } =
        new EdgeFault("edge.request-key-not-taken", StatusCodes.Status400BadRequest).On("Idempotency-Key");

    public static EdgeFault BadIfMatch { get; } = new EdgeFault("edge.bad-if-match", StatusCodes.Status400BadRequest).On("If-Match");

    public static EdgeFault IfMatchMissing { get; } = new EdgeFault("edge.if-match-missing", StatusCodes.Status428PreconditionRequired).On("If-Match");

    public static EdgeFault MissingScope(string scope) => new("edge.missing-scope", StatusCodes.Status403Forbidden, scope);

    public static EdgeFault TooManyRequests(TimeSpan wait) =>
        new("edge.too-many-requests", StatusCodes.Status429TooManyRequests, Text(Math.Ceiling(wait.TotalSeconds))) { RetryAfter = wait };

    public static EdgeFault UnknownScope(string scope) => new("edge.unknown-scope", StatusCodes.Status422UnprocessableEntity, scope);

    public static EdgeFault ClientWithoutBody(string client, string member) =>
        new EdgeFault("edge.client-without-body", StatusCodes.Status422UnprocessableEntity, client, member).On(member);

    public static EdgeFault ClientAlreadyThere(string client) => new("edge.client-already-there", StatusCodes.Status409Conflict, client);

    private static string Text(object value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty;
}
