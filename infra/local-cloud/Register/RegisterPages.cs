using LocalCloud.Residents;
using LocalCloud.Tenants;
using Microsoft.AspNetCore.Http.HttpResults;

namespace LocalCloud.Register;

internal sealed class RegisterPages(ReadResidents residents)
{
    public async Task<IResult> ResidentsAsync(TenantVisit visit, CancellationToken ct) =>
        new RazorComponentResult<RegisterResidents>(new { Visit = visit, Roll = await residents.RunAsync(visit, ct) });
}
