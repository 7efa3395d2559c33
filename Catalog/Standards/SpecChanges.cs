namespace Catalog.Standards;

/// <summary>Compares two versions of a specification requirement by requirement.</summary>
internal static class SpecChanges
{
    /// <summary>In the order of the newer version; what it no longer has follows in the order of the older one.</summary>
    public static IReadOnlyList<SpecChange> Between(IReadOnlyList<RequirementLine> before, IReadOnlyList<RequirementLine> after)
    {
        var old = before.ToDictionary(line => (line.Part, line.Number));
        var kept = after.Select(line => (line.Part, line.Number)).ToHashSet();
        var changed = after.Select(line => old.TryGetValue((line.Part, line.Number), out var known)
            ? new SpecChange(Difference(known, line), known, line)
            : new SpecChange(SpecChangeKinds.Added, null, line));
        var removed = before.Where(line => !kept.Contains((line.Part, line.Number)))
            .Select(line => new SpecChange(SpecChangeKinds.Removed, line, null));
        return [.. changed.Where(change => change.Kinds != SpecChangeKinds.None).Concat(removed)];
    }

    private static SpecChangeKinds Difference(RequirementLine before, RequirementLine after) =>
        If(Words(before.Text) != Words(after.Text), SpecChangeKinds.Reworded)
        | If(before.Class != after.Class, SpecChangeKinds.Reclassed)
        | If(before.AppliesFrom != after.AppliesFrom, SpecChangeKinds.Redated)
        | If((before.Major, before.Middle, before.Minor) != (after.Major, after.Middle, after.Minor), SpecChangeKinds.Moved);

    private static SpecChangeKinds If(bool differs, SpecChangeKinds kind) => differs ? kind : SpecChangeKinds.None;

    /// <summary>Line breaks and spaces move with the width of a column and say nothing.</summary>
    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
