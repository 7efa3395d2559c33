namespace Catalog.Workbooks;

/// <summary>Why a cell that is needed cannot be used.</summary>
internal static class CellFaults
{
    /// <summary><c>null</c> for a cell that says something.</summary>
    public static Fault? Of(Cell cell) => cell.Kind switch
    {
        CellKind.Error => WorkbookFaults.ErrorCell(Quote.Of(cell.Text)),
        CellKind.Uncalculated => WorkbookFaults.UncalculatedFormula(Quote.Of(cell.Text)),
        CellKind.Broken => WorkbookFaults.BrokenCell,
        _ => null,
    };
}
