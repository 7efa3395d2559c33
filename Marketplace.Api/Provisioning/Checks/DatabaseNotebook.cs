using Catalog.Provisioning.Checks;
using Marketplace.Api.Provisioning.Doctor;

namespace Marketplace.Api.Provisioning.Checks;

/// <summary>Writes an examination down in its row, so that the page shows it while it goes on and a restart tidies up.</summary>
internal sealed class DatabaseNotebook(CheckClaims claims, CheckId check) : INotebook
{
    public Task KeepAsync(IReadOnlyList<MadeThing> made, CancellationToken ct) =>
        WriteAsync(row => row.Keep(MadeThing.Write(made)), ct);

    public Task ConcludeAsync(IReadOnlyList<CheckFinding> findings, CancellationToken ct) => WriteAsync(row =>
    {
        foreach (var finding in findings)
        {
            row.Conclude(finding);
        }
    }, ct);

    private async Task WriteAsync(Action<BrokerCheck> change, CancellationToken ct)
    {
        if (!await claims.WriteAsync(check, change, ct))
        {
            throw new OperationCanceledException("Another worker has taken over.");
        }
    }
}
