using LocalCloud.Links;
using LocalCloud.Tenants;
using LocalCloud.Vendors;
using Microsoft.AspNetCore.Mvc;

namespace LocalCloud.Ledger;

internal static class LedgerEndpoints
{
    public static IServiceCollection AddLedger(this IServiceCollection services) => services
        .AddSingleton<VaccinationCheck>()
        .AddSingleton<RecordVaccination>()
        .AddSingleton<CancelVaccination>()
        .AddSingleton<ReadVaccinations>()
        .AddSingleton<LedgerPages>();

    public static void MapLedger(this WebApplication app)
    {
        var ledger = app.MapApplication(ApplicationKind.Ledger);
        ledger.MapGet("/records", RecordsAsync);
        ledger.MapGet("/records/new", EntryAsync);
        ledger.MapPost("/records/new", RecordAsync);
        ledger.MapPost("/records/{id:guid}/cancellation", CancelAsync);
        ledger.MapGet(LinkPaths.Vaccinations, LinkAsync);
    }

    private static Task<IResult> RecordsAsync(TenantVisit visit, LedgerPages pages, string? done, CancellationToken ct) =>
        pages.RecordsAsync(visit, done, ct);

    private static Task<IResult> EntryAsync(TenantVisit visit, LedgerPages pages, string? resident, CancellationToken ct) =>
        pages.EntryAsync(visit, resident, ct);

    private static Task<IResult> RecordAsync(
        TenantVisit visit, [FromForm] VaccinationForm form, LedgerPages pages, CancellationToken ct) =>
        pages.RecordAsync(visit, form, ct);

    /// <summary>The form carries nothing but the antiforgery token; asking for it makes the token be checked.</summary>
    private static async Task<IResult> CancelAsync(
        TenantVisit visit, Guid id, IFormCollection form, CancelVaccination cancel, CancellationToken ct) =>
        await cancel.RunAsync(visit, new RecordId(id), ct)
            ? TypedResults.LocalRedirect(visit.Link("records", "done=cancelled"))
            : TypedResults.NotFound();

    private static async Task<IResult> LinkAsync(
        TenantVisit visit, HttpContext context, string? resident, OpenLink open, ReadVaccinations read, CancellationToken ct)
    {
        if (await open.RunAsync(visit, LinkContract.VaccinationRecords, context, ct) is not { } contract)
        {
            return TypedResults.Unauthorized();
        }

        var records = await read.RunAsync(visit, resident, ct);
        return TypedResults.Ok(new LinkDocument<VaccinationItem>(
            contract.Interface, contract.Version, [.. records.Select(VaccinationItem.Of)]));
    }
}
