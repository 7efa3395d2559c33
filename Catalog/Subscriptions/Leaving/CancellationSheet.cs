using Catalog.Provisioning;

namespace Catalog.Subscriptions.Leaving;

/// <summary>The data that was given back, as shown; the file itself is read by <see cref="ReadKeptExport"/>.</summary>
/// <param name="KeptUntil">The file is discarded then; <c>null</c> = it stays until the deletion is done.</param>
public sealed record KeptExportSheet(
    ExportId Id, long Rows, long Bytes, string Sha256, string Header, DateTimeOffset VerifiedAt, DateTimeOffset? KeptUntil, DateTimeOffset? DiscardedAt)
{
    internal static KeptExportSheet Of(KeptExport export) => new(
        export.Id, export.Rows, export.Bytes, export.Sha256, export.Header, export.VerifiedAt!.Value, export.KeptUntil, export.DiscardedAt);
}

/// <summary>The leaving has ended and nobody certifies the erasure: when, by whose word and why.</summary>
public sealed record UncertifiedSheet(DateTimeOffset At, string By, string Words);

/// <summary>A cancellation as shown (解約の状況).</summary>
/// <param name="Export">The data; <c>null</c> = it is not here.</param>
/// <param name="Uncertified"><c>null</c> = it is certified, or has not come to its end.</param>
/// <param name="DeletionFrom">The earliest time of the deletion as things stand; <c>null</c> = not before the data is here.</param>
/// <param name="MayBeWithdrawn">The deletion has not begun.</param>
/// <param name="AwaitsReceipt">The town is waited for: the data is here, and nobody has confirmed that it has it.</param>
public sealed record CancellationSheet(
    OperationId Operation, SubscriptionId Subscription, DateOnly? LastDay, string Reason, DateOnly? HoldUntil, int RetentionDays, DateTimeOffset OrderedAt, string OrderedBy,
    string? WithoutExport, DateTimeOffset? ReadOnlySince, DateTimeOffset? ReceivedAt, string? ReceivedBy, DateTimeOffset? DeletionBegunAt, DateTimeOffset? WithdrawnAt,
    DateTimeOffset? ErasedAt, UncertifiedSheet? Uncertified, KeptExportSheet? Export, DateTimeOffset? DeletionFrom, bool MayBeWithdrawn, bool AwaitsReceipt)
{
    internal static CancellationSheet Of(Cancellation c, KeptExport? export, Operation work) => new(
        c.Operation, c.Subscription, c.LastDay, c.Reason, c.HoldUntil, c.RetentionDays, c.OrderedAt, c.OrderedBy, c.WithoutExport, c.ReadOnlySince, c.ReceivedAt, c.ReceivedBy,
        c.DeletionBegunAt, c.WithdrawnAt, c.ErasedAt, c.UncertifiedAt is { } at ? new UncertifiedSheet(at, c.UncertifiedBy!, c.UncertifiedFor!) : null, export is null ? null : KeptExportSheet.Of(export), LeavingRule.DeletionBegins(c, export?.VerifiedAt),
        c is { ClosedAt: null, DeletionBegunAt: null } && work.Kind == OperationKind.Cancel,
        export is not null && c is { ClosedAt: null, ReceivedAt: null, DeletionBegunAt: null });
}
