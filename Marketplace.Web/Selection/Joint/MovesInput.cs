namespace Marketplace.Web.Selection.Joint;

/// <summary>The form that moves cases after a merger or a split.</summary>
public sealed class MovesInput
{
    public string? From { get; set; }

    public string? To { get; set; }

    public DateOnly? Day { get; set; }

    public string? Source { get; set; }

    /// <summary>The named cases alone; <c>null</c> = not chosen yet, so that nobody moves all cases by an oversight.</summary>
    public bool? Named { get; set; }

    /// <summary>Ids, one a line.</summary>
    public string? Cases { get; set; }
}
