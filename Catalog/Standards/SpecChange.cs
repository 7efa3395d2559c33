namespace Catalog.Standards;

/// <summary>In what a row differs between two versions; a row may differ in several ways.</summary>
[Flags]
public enum ChangeKinds
{
    None = 0,
    /// <summary>追加</summary>
    Added = 1,
    /// <summary>削除</summary>
    Removed = 2,
    /// <summary>文言の変更: other words, white space aside.</summary>
    Reworded = 4,
    /// <summary>実装類型の変更</summary>
    Reclassed = 8,
    /// <summary>適合基準日の変更</summary>
    Redated = 16,
    /// <summary>項目の移動: under other headings.</summary>
    Moved = 32,
}

/// <summary>One row that differs between two versions.</summary>
/// <param name="Kinds">In what it differs.</param>
/// <param name="Before">The row of the earlier version; <c>null</c> = added.</param>
/// <param name="After">The row of the later version; <c>null</c> = removed.</param>
public sealed record SpecChange(ChangeKinds Kinds, RequirementLine? Before, RequirementLine? After)
{
    /// <summary>The row as it stands, or as it stood last.</summary>
    public RequirementLine Row => After ?? Before!;
}
