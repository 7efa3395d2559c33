using Catalog.Audit;
using Catalog.Municipalities;

namespace Catalog.Selection.Calendar;

/// <summary>The day on which the service of a case is to start (利用開始予定日).</summary>
public sealed class PlannedStart
{
    private PlannedStart() { }

    public PlannedStart(SelectionCase selection)
    {
        ArgumentNullException.ThrowIfNull(selection);
        Selection = selection.Id;
        Municipality = selection.Municipality;
    }

    public SelectionId Selection { get; private set; }

    public MunicipalityCode Municipality { get; private set; }

    public DateOnly Day { get; private set; }

    public DateTimeOffset PlannedAt { get; private set; }

    public string PlannedBy { get; private set; } = null!;

    public void PlanFor(DateOnly day, Actor by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(by);
        (Day, PlannedAt, PlannedBy) = (day, now, by.Name);
    }
}

public sealed record StartPlanned(string Case, DateOnly Day) : Fact(Case);
