using Catalog.Provisioning;

namespace Marketplace.Web.Provisioning;

/// <summary>How urgently an operation wants a look; the order of the desk.</summary>
public enum Urgency
{
    /// <summary>A try failed, or it has been under way for longer than a quarter of an hour.</summary>
    Stuck,
    Running,
    Failed,
}

/// <summary>One operation on the operator's desk.</summary>
public sealed record DeskRow(OperationSheet Sheet, Urgency Urgency, TimeSpan Age)
{
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    public static DeskRow Of(OperationSheet sheet, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        var age = (sheet.EndedAt ?? now) - sheet.CreatedAt;
        var urgency = sheet.State == OperationState.Failed ? Urgency.Failed
            : sheet.Current is { Trouble: not null } or { Attempts: > 0 } || (age > Patience && !WaitsForPeople(sheet)) ? Urgency.Stuck
            : Urgency.Running;
        return new DeskRow(sheet, urgency, age);
    }

    /// <summary>A town that looks at its data, or an agreed day, may take months.</summary>
    private static bool WaitsForPeople(OperationSheet sheet) => sheet.Current is { WaitingOn: WaitingOn.Town or WaitingOn.Day };

    /// <summary>What is stuck first, the oldest of it on top; what has failed last, the newest of it on top.</summary>
    public static IReadOnlyList<DeskRow> Ordered(IEnumerable<OperationSheet> sheets, DateTimeOffset now) =>
    [
        .. sheets.Select(sheet => Of(sheet, now)).OrderBy(row => row.Urgency)
            .ThenBy(row => row.Urgency == Urgency.Failed ? -row.Sheet.CreatedAt.UtcTicks : row.Sheet.CreatedAt.UtcTicks),
    ];
}
