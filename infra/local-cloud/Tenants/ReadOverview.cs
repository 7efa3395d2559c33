using LocalCloud.Bindings;
using LocalCloud.Broker;
using LocalCloud.Storage;
using LocalCloud.Vendors;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace LocalCloud.Tenants;

/// <summary>A link in force, as the overview shows it.</summary>
public sealed record LinkLine(LinkContract Contract, bool IsProvided);

/// <summary>The administrator's overview of a tenant: its plan and its links. Opened with the credential of a binding for access.</summary>
internal sealed class ReadOverview(IDbContextFactory<CloudDb> dbs, TimeProvider time)
{
    public async Task<IResult> RunAsync(TenantVisit visit, HttpContext context, CancellationToken ct)
    {
        await using var db = await dbs.CreateDbContextAsync(ct);
        var now = time.GetUtcNow();
        var access = await db.Bindings.InForceAsync(visit.Tenant, BindingPurpose.Access, now, ct);
        if (BasicCredential.From(context.Request) is not { } shown || !access.Exists(a => a.Credential == shown))
        {
            BasicCredential.Challenge(context.Response, "tenant");
            return TypedResults.Unauthorized();
        }

        var provided = await db.Bindings.InForceAsync(visit.Tenant, BindingPurpose.LinkProvider, now, ct);
        var consumed = await db.Bindings.InForceAsync(visit.Tenant, BindingPurpose.LinkConsumer, now, ct);
        return new RazorComponentResult<Overview>(new
        {
            Visit = visit,
            Links = (IReadOnlyList<LinkLine>)
            [
                .. provided.Select(b => new LinkLine(b.Contract, IsProvided: true)),
                .. consumed.Select(b => new LinkLine(b.Contract, IsProvided: false)),
            ],
        });
    }
}
