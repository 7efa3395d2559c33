using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using LocalCloud.Bindings;
using LocalCloud.Storage;
using LocalCloud.Tenants;
using Microsoft.EntityFrameworkCore;

namespace LocalCloud.SignIn;

/// <summary>Where the platform says who may work in a tenant (SCIM 2.0); it opens with the token of a binding for sign-in that is in force.</summary>
internal static class AccountEndpoints
{
    public static void MapAccounts(this WebApplication app)
    {
        var users = app.MapGroup($"/t/{{tenant}}/{SignInPaths.Scim}/Users").WithMetadata(new OpenToVisitors(), new OpenWhileSuspended()).AddEndpointFilter(AdmitAsync);
        users.MapGet("", FindAsync);
        users.MapPost("", CreateAsync);
        users.MapGet("/{id:guid}", ReadAsync);
        users.MapPatch("/{id:guid}", ChangeAsync);
        users.MapDelete("/{id:guid}", DeleteAsync);
    }

    private static async ValueTask<object?> AdmitAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        var (context, visit) = (call.HttpContext, call.GetArgument<TenantVisit>(0));
        var services = context.RequestServices;
        await using var db = await services.GetRequiredService<IDbContextFactory<CloudDb>>().CreateDbContextAsync(context.RequestAborted);
        var bindings = await db.Bindings.InForceAsync(visit.Tenant, BindingPurpose.SignIn, services.GetRequiredService<TimeProvider>().GetUtcNow(), context.RequestAborted);
        return TokenOf(context.Request) is { } token && bindings.Exists(b => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(b.Secret), token))
            ? await next(call)
            : ScimAnswer.NoAccess;
    }

    private static byte[]? TokenOf(HttpRequest request) =>
        AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out var header) && header is { Scheme: "Bearer", Parameter: { } token } ? Encoding.UTF8.GetBytes(token) : null;

    private static Task<ScimAnswer> FindAsync(TenantVisit visit, string? filter, AccountList accounts, CancellationToken ct) => accounts.FindAsync(visit.Tenant, filter, ct);

    private static async Task<ScimAnswer> CreateAsync(TenantVisit visit, HttpRequest request, AccountList accounts, CancellationToken ct) =>
        await ScimAnswer.ReadAsync<ScimUser>(request, ct) is { IsSound: true } user ? await accounts.CreateAsync(visit.Tenant, user, ct) : ScimAnswer.Unreadable;

    private static Task<ScimAnswer> ReadAsync(TenantVisit visit, Guid id, AccountList accounts, CancellationToken ct) => accounts.ReadAsync(visit.Tenant, new RecordId(id), ct);

    private static async Task<ScimAnswer> ChangeAsync(TenantVisit visit, Guid id, HttpRequest request, AccountList accounts, CancellationToken ct) =>
        await ScimAnswer.ReadAsync<ScimPatch>(request, ct) switch
        {
            null => ScimAnswer.Unreadable,
            { Active: { } on } => await accounts.SwitchAsync(visit.Tenant, new RecordId(id), on, ct),
            _ => ScimAnswer.UnknownChange,
        };

    private static Task<ScimAnswer> DeleteAsync(TenantVisit visit, Guid id, AccountList accounts, CancellationToken ct) => accounts.DeleteAsync(visit.Tenant, new RecordId(id), ct);
}
