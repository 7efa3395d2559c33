using LocalCloud.Tenants;
using LocalCloud.Vendors;
using Microsoft.AspNetCore.Mvc;

namespace LocalCloud.Counter;

internal static class CounterEndpoints
{
    public static IServiceCollection AddCounter(this IServiceCollection services) => services
        .AddSingleton<IssueForm>()
        .AddSingleton<ReadForms>()
        .AddSingleton<CounterPages>();

    public static void MapCounter(this WebApplication app)
    {
        var counter = app.MapApplication(ApplicationKind.Counter);
        counter.MapGet("/forms", IssuedAsync);
        counter.MapPost("/", IssueAsync);
        counter.MapGet("/forms/{id:guid}", PrintAsync);
    }

    private static Task<IResult> IssuedAsync(TenantVisit visit, CounterPages pages, CancellationToken ct) =>
        pages.IssuedAsync(visit, ct);

    private static Task<IResult> IssueAsync(
        TenantVisit visit, [FromForm] CounterForm form, CounterPages pages, CancellationToken ct) =>
        pages.IssueAsync(visit, form, ct);

    private static Task<IResult> PrintAsync(TenantVisit visit, Guid id, CounterPages pages, CancellationToken ct) =>
        pages.PrintAsync(visit, new RecordId(id), ct);
}
