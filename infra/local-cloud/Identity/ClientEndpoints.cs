using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using LocalCloud.Broker;
using LocalCloud.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace LocalCloud.Identity;

/// <summary>Registration of clients (RFC 7591) and what their registrars do with them later (RFC 7592); every replacing brings another token.</summary>
internal static class ClientEndpoints
{
    private const string One = IdentityPaths.Clients + "/{id}";

    public static void MapClients(this WebApplication app)
    {
        app.MapPost(IdentityPaths.Clients, RegisterAsync);
        app.MapGet(One, ReadAsync);
        app.MapPut(One, ReplaceAsync);
        app.MapDelete(One, RemoveAsync);
    }

    private static async Task<IResult> RegisterAsync(
        HttpRequest request, ClientBook book, CloudAddress address, IOptions<LocalCloudOptions> options, CancellationToken ct)
    {
        if (TokenOf(request) is not { } token || !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(options.Value.IdentityToken)))
        {
            return NoAccess(request.HttpContext);
        }

        return await BrokerJson.ReadAsync<ClientOrder>(request, ct) is { } order
            ? Answer(await book.KeepAsync(known: null, Guid.CreateVersion7().ToString("N"), order with { ClientId = null }, ct), address, StatusCodes.Status201Created)
            : Refused(ClientRefusal.Metadata("The request body is not a readable JSON object."));
    }

    private static async Task<IResult> ReadAsync(string id, HttpRequest request, ClientBook book, CloudAddress address, CancellationToken ct) =>
        await book.FindAsync(id, TokenOf(request), ct) is { } client
            ? Json(Reply(new RegisteredClient(id, await book.SaidOfAsync(client, ct), TokenOf(request)!), address), StatusCodes.Status200OK)
            : NoAccess(request.HttpContext);

    private static async Task<IResult> ReplaceAsync(string id, HttpRequest request, ClientBook book, CloudAddress address, CancellationToken ct)
    {
        if (await book.FindAsync(id, TokenOf(request), ct) is not { } client)
        {
            return NoAccess(request.HttpContext);
        }

        return await BrokerJson.ReadAsync<ClientOrder>(request, ct) is { } order && order.ClientId == id
            ? Answer(await book.KeepAsync(client, id, order, ct), address, StatusCodes.Status200OK)
            : Refused(ClientRefusal.Metadata("The request body must be a JSON object with the client_id of this client."));
    }

    private static async Task<IResult> RemoveAsync(string id, HttpRequest request, ClientBook book, CancellationToken ct)
    {
        if (await book.FindAsync(id, TokenOf(request), ct) is not { } client)
        {
            return NoAccess(request.HttpContext);
        }

        await book.RemoveAsync(client, ct);
        return TypedResults.NoContent();
    }

    private static string? TokenOf(HttpRequest request) =>
        AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out var header) && header.Scheme == "Bearer" ? header.Parameter : null;

    private static IResult Answer((RegisteredClient? Client, ClientRefusal? Refusal) kept, CloudAddress address, int status) =>
        kept.Client is { } client ? Json(Reply(client, address), status) : Refused(kept.Refusal!);

    private static ClientReply Reply(RegisteredClient client, CloudAddress address) =>
        ClientReply.Of(client, address.Of($"{IdentityPaths.Clients}/{client.Id}").AbsoluteUri);

    private static JsonHttpResult<ClientRefusal> Refused(ClientRefusal refusal) => Json(refusal, StatusCodes.Status400BadRequest);

    /// <summary>Whoever has no access does not learn whether there is such a client (RFC 7592 §2).</summary>
    private static JsonHttpResult<ClientRefusal> NoAccess(HttpContext context)
    {
        context.Response.Headers.WWWAuthenticate = "Bearer error=\"invalid_token\"";
        return Json(new ClientRefusal("invalid_token", "The access token does not open this."), StatusCodes.Status401Unauthorized);
    }

    private static JsonHttpResult<T> Json<T>(T body, int status) => TypedResults.Json(body, BrokerJson.Options, statusCode: status);
}
