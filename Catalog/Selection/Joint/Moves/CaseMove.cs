using Catalog.Municipalities;

namespace Catalog.Selection.Joint.Moves;

/// <summary>That a case passed from one municipality to another by merger or split (合併・分割による引継ぎ). Never changed or removed.</summary>
public sealed class CaseMove
{
    private CaseMove() { }

    public CaseMove(SelectionCase selection, MoveCasesOrder order, Actor by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(selection);
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(by);
        Case = selection.Id;
        Subject = selection.Id.Value.ToString();
        From = order.From;
        To = order.To;
        Day = order.Day;
        Source = order.Source.Trim();
        MovedAt = now;
        MovedBy = by.Name;
    }

    public SelectionId Case { get; private set; }

    /// <summary>The case as audit facts name it: their wall follows the case.</summary>
    public string Subject { get; private set; } = null!;

    public MunicipalityCode From { get; private set; }

    public MunicipalityCode To { get; private set; }

    /// <summary>The day on which the merger or split took effect (地方自治法 7条の処分の効力発生日).</summary>
    public DateOnly Day { get; private set; }

    /// <summary>The public notice behind it (告示), in words: body, year, number.</summary>
    public string Source { get; private set; } = null!;

    public DateTimeOffset MovedAt { get; private set; }

    public string MovedBy { get; private set; } = null!;
}
