namespace Catalog.Workbooks;

/// <summary>Where in a file something is.</summary>
/// <param name="Sheet">Name of the sheet; <c>null</c> for the file as a whole and for files without sheets.</param>
/// <param name="Row">Counted from 1, as a spreadsheet program shows it; <c>null</c> for the sheet as a whole.</param>
/// <param name="Column">Letters, as a spreadsheet program shows them; <c>null</c> for the row as a whole.</param>
public sealed record Place(string? Sheet = null, int? Row = null, string? Column = null)
{
    /// <summary>Such as <c>Sheet1!C12</c>, <c>Sheet1!12</c>, <c>C12</c>; empty for the file as a whole.</summary>
    public override string ToString() => Sheet is null ? $"{Column}{Row}" : Row is null ? $"{Sheet}!{Column}" : $"{Sheet}!{Column}{Row}";
}

/// <summary>One thing that is wrong in a file: where and what.</summary>
public sealed record Finding(Place Place, Fault Fault);
