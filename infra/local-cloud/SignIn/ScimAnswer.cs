using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace LocalCloud.SignIn;

/// <summary>What a list of accounts answers: a status and a body of SCIM (RFC 7644 §3.12 for refusals).</summary>
internal sealed record ScimAnswer(int Status, object? Body = null) : IResult
{
    private const string Media = "application/scim+json";

    public static ScimAnswer NoAccess { get; } = Refused(StatusCodes.Status401Unauthorized, "The token of the binding for sign-in is required.");

    public static ScimAnswer Nobody { get; } = Refused(StatusCodes.Status404NotFound, "There is nobody with this id.");

    public static ScimAnswer Unreadable { get; } = Refused(StatusCodes.Status400BadRequest, "The request body is not a readable user or change.", "invalidSyntax");

    public static ScimAnswer UnknownFilter { get; } = Refused(StatusCodes.Status400BadRequest, "The filter must be userName eq \"…\".", "invalidFilter");

    public static ScimAnswer UnknownChange { get; } = Refused(StatusCodes.Status400BadRequest, "Only active can be replaced, by true or false.", "invalidPath");

    public static ScimAnswer Taken { get; } = Refused(StatusCodes.Status409Conflict, "There is somebody of this userName.", "uniqueness");

    public static ScimAnswer Deleted { get; } = new(StatusCodes.Status204NoContent);

    private static JsonSerializerOptions Json { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static async Task<T?> ReadAsync<T>(HttpRequest request, CancellationToken ct)
        where T : class
    {
        try
        {
            return await JsonSerializer.DeserializeAsync<T>(request.Body, Json, ct);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = Status;
        return Body is null ? Task.CompletedTask : httpContext.Response.WriteAsJsonAsync(Body, Body.GetType(), Json, Media, httpContext.RequestAborted);
    }

    private static ScimAnswer Refused(int status, string detail, string? type = null) =>
        new(status, new ScimRefusal(status.ToString(CultureInfo.InvariantCulture), detail, type));
}

internal sealed record ScimRefusal(string Status, string Detail, string? ScimType)
{
    public IReadOnlyList<string> Schemas { get; } = ["urn:ietf:params:scim:api:messages:2.0:Error"];
}
