using Catalog.Provisioning;
using Marketplace.Api.Provisioning.Exports;

namespace Marketplace.Api.Provisioning.Steps.Leaving;

/// <summary>Has the vendor give the data out, and keeps it. A vendor that does not holds the deletion up; only the town itself can go without.</summary>
internal sealed class TakeExport(ExportIntake intake) : IStepWork
{
    public StepKind Kind => StepKind.TakeExport;

    public async Task<Next> RunAsync(Work work, Step step, CancellationToken ct)
    {
        if ((await work.CancellationAsync(ct)).WithoutExport is null && await intake.RunAsync(work, step, ct) is { IsGoOn: false } next)
        {
            return next;
        }

        step.Finish(work.Now);
        return Next.GoOn;
    }
}
