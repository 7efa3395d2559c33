namespace Marketplace.Api.Provisioning.Doctor.Stages;

/// <summary>One part of the examination.</summary>
internal interface IStage
{
    Task RunAsync(Examination examination, CancellationToken ct);
}
