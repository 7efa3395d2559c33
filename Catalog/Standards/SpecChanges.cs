namespace Catalog.Standards;

/// <summary>The difference between two versions of a specification, row by row.</summary>
public static class SpecChanges
{
    /// <summary>Rows that differ: those of the later version in its order, then the removed ones in the order of the earlier.</summary>
    public static IReadOnlyList<SpecChange> Between(IReadOnlyList<RequirementLine> before, IReadOnlyList<RequirementLine> after)
    {
        var earlier = before.ToDictionary(row => (row.Part, row.Number));
        var later = after.Select(row => (row.Part, row.Number)).ToHashSet();
        return
        [
            .. after.Select(row => Compare(earlier.GetValueOrDefault((row.Part, row.Number)), row)).Where(change => change.Kinds != ChangeKinds.None),
            .. before.Where(row => !later.Contains((row.Part, row.Number))).Select(row => new SpecChange(ChangeKinds.Removed, row, null)),
        ];
    }

    private static SpecChange Compare(RequirementLine? before, RequirementLine after)
    {
        if (before is null)
        {
            return new SpecChange(ChangeKinds.Added, null, after);
        }

        var kinds = ChangeKinds.None;
        kinds |= Plain(before.Text) == Plain(after.Text) ? ChangeKinds.None : ChangeKinds.Reworded;
        kinds |= before.Class == after.Class ? ChangeKinds.None : ChangeKinds.Reclassed;
        kinds |= before.AppliesFrom == after.AppliesFrom ? ChangeKinds.None : ChangeKinds.Redated;
        kinds |= (before.Major, before.Middle, before.Minor) == (after.Major, after.Middle, after.Minor) ? ChangeKinds.None : ChangeKinds.Moved;
        return new SpecChange(kinds, before, after);
    }

    /// <summary>White space is layout, not wording; a changed letter is.</summary>
    private static string Plain(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}
