using Catalog.Provisioning;
using Catalog.Subscriptions.Leaving;
using Marketplace.Api.Provisioning.Exports;

namespace Marketplace.Api.Provisioning.Steps.Leaving;

/// <summary>Reads back what was kept: only a file that says the same, row for row, counts. One that does not is dropped and fetched anew.</summary>
internal sealed class Reimport(ExportIntake intake, ReferenceImport import) : IStepWork
{
    public StepKind Kind => StepKind.Reimport;

    public async Task<Next> RunAsync(Work work, Step step, CancellationToken ct)
    {
        var tenant = await work.TenantAsync(ct) ?? throw new InvalidOperationException("The tenant of a cancellation is missing.");
        if ((await work.CancellationAsync(ct)).WithoutExport is not null)
        {
            await work.DropUnverifiedAsync(ct);
            return await FinishAsync(work, step, tenant, ct);
        }

        if (await intake.RunAsync(work, step, ct) is { IsGoOn: false } next)
        {
            return next;
        }

        await work.SaveAsync(ct);
        var export = (await ExportIntake.TakenAsync(work, ct))!;
        if (!await import.IsLosslessAsync(export, ct))
        {
            await PieceStore.DropAsync(work.Db, export.Id, ct);
            work.Db.KeptExports.Remove(export);
            await ExportIntake.GiveBackAsync(work, tenant, ct);
            return intake.Hold(step, ProvisioningTroubles.ExportNotReimported, null);
        }

        export.Verify(work.Now);
        work.Note(new ExportVerified(work.Subscription.Id.Value.ToString(), export.Id.Value, export.Rows, export.Bytes, export.Sha256, export.RowSum));
        return await FinishAsync(work, step, tenant, ct);
    }

    private static async Task<Next> FinishAsync(Work work, Step step, Tenant tenant, CancellationToken ct)
    {
        await ExportIntake.GiveBackAsync(work, tenant, ct);
        step.Finish(work.Now);
        return Next.GoOn;
    }
}
