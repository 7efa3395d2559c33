using LocalCloud.Tenants;

namespace LocalCloud.SignIn;

/// <summary>Marks an address of a tenant that opens without sign-in.</summary>
internal sealed record OpenToVisitors;

/// <summary>Where a tenant's people sign in, lets nobody else through; sends who is not signed in to the page for it.</summary>
internal sealed class SignInDoor(RequestDelegate next, SignInSession session)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.Features.Get<TenantVisit>() is { Wiring: not null } visit)
        {
            var account = await session.FindAsync(context, visit, context.RequestAborted);
            if (account is null && context.GetEndpoint()?.Metadata.GetMetadata<OpenToVisitors>() is null)
            {
                context.Response.Redirect(visit.Link(SignInPaths.Page));
                return;
            }

            context.Features.Set(visit with { Person = account?.DisplayName });
        }

        await next(context);
    }
}
