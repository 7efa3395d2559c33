using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.Net.Http.Headers;

namespace Marketplace.Api.Edge.Tokens;

/// <summary>Answers 401 and 403 of the API's own endpoints as problem documents; other endpoints keep the framework's way.</summary>
internal sealed class AccessRefusals : IAuthorizationMiddlewareResultHandler
{
    private readonly AuthorizationMiddlewareResultHandler usual = new();

    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Succeeded || context.GetEndpoint()?.Metadata.GetMetadata<NeedsScope>() is not { } needed)
        {
            return usual.HandleAsync(next, context, policy, authorizeResult);
        }

        if (authorizeResult.Forbidden)
        {
            context.Response.Headers[HeaderNames.WWWAuthenticate] = $"Bearer error=\"insufficient_scope\", scope=\"{needed.Scope}\"";
            return Problems.WriteAsync(context, EdgeFaults.MissingScope(needed.Scope));
        }

        context.Response.Headers[HeaderNames.WWWAuthenticate] =
            context.Request.Headers.Authorization.Count > 0 ? "Bearer error=\"invalid_token\"" : "Bearer";
        return Problems.WriteAsync(context, EdgeFaults.NotSignedIn);
    }
}
