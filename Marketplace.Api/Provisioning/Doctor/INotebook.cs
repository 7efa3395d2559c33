using Catalog.Provisioning.Checks;

namespace Marketplace.Api.Provisioning.Doctor;

/// <summary>Where an examination is written down while it goes on: the database, or the terminal.</summary>
internal interface INotebook
{
    /// <summary>Before anything that may stay behind is sent, and after it is proven gone.</summary>
    Task KeepAsync(IReadOnlyList<MadeThing> made, CancellationToken ct);

    Task ConcludeAsync(IReadOnlyList<CheckFinding> findings, CancellationToken ct);
}
