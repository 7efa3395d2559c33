using LocalCloud.Tenants;
using LocalCloud.Vendors;
using Microsoft.AspNetCore.Mvc;

namespace LocalCloud.Health;

internal static class HealthEndpoints
{
    public static IServiceCollection AddHealth(this IServiceCollection services) => services
        .AddSingleton<ReadHealthCard>()
        .AddSingleton<RecordCheckup>()
        .AddSingleton<HealthPages>();

    public static void MapHealth(this WebApplication app)
    {
        var health = app.MapApplication(ApplicationKind.Health);
        health.MapGet("/residents/{number}", ResidentAsync);
        health.MapPost("/residents/{number}", RecordAsync);
    }

    private static Task<IResult> ResidentAsync(
        TenantVisit visit, string number, string? done, HealthPages pages, CancellationToken ct) =>
        pages.ResidentAsync(visit, number, done == "true", ct);

    private static Task<IResult> RecordAsync(
        TenantVisit visit, string number, [FromForm] CheckupForm form, HealthPages pages, CancellationToken ct) =>
        pages.RecordAsync(visit, number, form, ct);
}
