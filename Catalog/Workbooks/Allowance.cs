namespace Catalog.Workbooks;

/// <summary>What is left of the limits that all sheets of a file share.</summary>
internal sealed class Allowance
{
    private int cells;

    private long letters;

    /// <summary>The limit that was passed first; <c>null</c> = none yet.</summary>
    public Fault? Exceeded { get; private set; }

    /// <summary>Whether one more cell with this text may be kept.</summary>
    public bool Take(string text)
    {
        cells++;
        letters += text.Length;
        Exceeded ??= cells > WorkbookLimits.Cells ? WorkbookFaults.TooManyCells(WorkbookLimits.Cells)
            : letters > WorkbookLimits.Letters ? WorkbookFaults.TooMuchText(WorkbookLimits.Letters)
            : null;
        return Exceeded is null;
    }

    public void Exceed(Fault limit) => Exceeded ??= limit;
}
