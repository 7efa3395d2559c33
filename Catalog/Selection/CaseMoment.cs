namespace Catalog.Selection;

/// <summary>The two moments after which something of a case cannot be changed any more.</summary>
public enum CaseMoment
{
    /// <summary>決定: needs but for the day of the start, candidates, quotes and scores are final.</summary>
    Deciding,
    /// <summary>確定: the whole record is final.</summary>
    Locking,
}
