using System.Text.Json.Serialization;

namespace Marketplace.Api.Edge;

/// <summary>A refusal (RFC 9457 problem details, <c>application/problem+json</c>).</summary>
/// <param name="Type">Stable name of the problem: <c>urn:marketplace:problem:</c> and the code. Programs decide by this.</param>
/// <param name="Title">The sort of refusal in few words, in the language of <c>Accept-Language</c> (ja or en).</param>
/// <param name="Status">The HTTP status code.</param>
/// <param name="Detail">What was wrong, where, and what to do, in the same language.</param>
/// <param name="Code">The code at the end of <c>type</c>.</param>
/// <param name="Instance">Path of the request.</param>
/// <param name="TraceId">Name it when you ask the operator about this answer.</param>
/// <param name="Errors">Sentences per member, parameter or header; absent when the request as a whole is refused.</param>
public sealed record ProblemDocument(
    string Type,
    string Title,
    int Status,
    string Detail,
    string Code,
    string Instance,
    string TraceId,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyDictionary<string, IReadOnlyList<string>>? Errors = null)
{
    public const string MediaType = "application/problem+json";

    public const string TypePrefix = "urn:marketplace:problem:";
}
