namespace Catalog.Selection;

/// <summary>How strongly a need binds.</summary>
public enum NeedStrength
{
    /// <summary>必須</summary>
    Must,
    /// <summary>希望</summary>
    Wish,
}

/// <summary>One thing that the municipality asks of the service (要望・要件).</summary>
/// <param name="Number">1, 2, 3 … within the case; never reused.</param>
public sealed record Need(int Number, string Text, NeedStrength Strength, DateTimeOffset StatedAt, string StatedBy);
