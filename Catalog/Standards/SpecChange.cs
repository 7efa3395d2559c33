namespace Catalog.Standards;

/// <summary>In what a requirement differs between two versions; it may differ in several ways at once.</summary>
[Flags]
public enum SpecChangeKinds
{
    None = 0,
    Added = 1,
    Removed = 2,
    /// <summary>The text differs in more than white space.</summary>
    Reworded = 4,
    /// <summary>Another class (実装類型).</summary>
    Reclassed = 8,
    /// <summary>Another first day (適合基準日).</summary>
    Redated = 16,
    /// <summary>Another chapter (大項目, 中項目, 小項目).</summary>
    Moved = 32,
}

/// <summary>The difference of one requirement between two versions of a specification.</summary>
/// <param name="Kinds">Never <see cref="SpecChangeKinds.None"/>.</param>
/// <param name="Before">As the older version says it; <c>null</c> = added.</param>
/// <param name="After">As the newer version says it; <c>null</c> = removed.</param>
public sealed record SpecChange(SpecChangeKinds Kinds, RequirementLine? Before, RequirementLine? After)
{
    public SpecPart Part => (After ?? Before)!.Part;

    public string Number => (After ?? Before)!.Number;
}
