using Catalog.Provisioning;

namespace Marketplace.Api.Provisioning.Steps;

/// <summary>The work of one kind of step. It may be repeated after any crash, and saves its intent before every call.</summary>
internal interface IStepWork
{
    StepKind Kind { get; }

    Task<Next> RunAsync(Work work, Step step, CancellationToken ct);
}
