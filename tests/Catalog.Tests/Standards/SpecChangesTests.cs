using Catalog.Standards;
using CsCheck;

namespace Catalog.Tests.Standards;

public sealed class SpecChangesTests
{
    private static readonly RequirementLine Line =
        new(SpecPart.Function, "0190001", "接種", "記録", null, "接種した日を控えること。", RequirementClass.Must, new DateOnly(2026, 4, 1), null);

    private static readonly Gen<RequirementLine> AnyLine = Gen.Select(
        Gen.Enum<SpecPart>(), Gen.Int[1, 30], Gen.Int[1, 2], Gen.Int[1, 3], Gen.Enum<RequirementClass>(), Gen.Int[0, 2],
        (part, number, chapter, text, kind, day) => new RequirementLine(
            part, $"019{number:0000}", $"章{chapter}", null, null, $"要件{text}", kind, day == 0 ? null : new DateOnly(2026, day, 1), null));

    private static readonly Gen<List<RequirementLine>> Lines =
        AnyLine.List[0, 40].Select(lines => lines.DistinctBy(line => (line.Part, line.Number)).ToList());

    [Theory]
    [InlineData(SpecChangeKinds.Reworded)]
    [InlineData(SpecChangeKinds.Reclassed)]
    [InlineData(SpecChangeKinds.Redated)]
    [InlineData(SpecChangeKinds.Moved)]
    [InlineData(SpecChangeKinds.Reworded | SpecChangeKinds.Reclassed | SpecChangeKinds.Redated | SpecChangeKinds.Moved)]
    public void Requirement_may_differ_in_each_way_and_in_all(SpecChangeKinds kinds)
    {
        var after = Line with
        {
            Text = kinds.HasFlag(SpecChangeKinds.Reworded) ? "接種した場所を控えること。" : "接種した日を控えること。 ",
            Class = kinds.HasFlag(SpecChangeKinds.Reclassed) ? RequirementClass.Option : Line.Class,
            AppliesFrom = kinds.HasFlag(SpecChangeKinds.Redated) ? null : Line.AppliesFrom,
            Minor = kinds.HasFlag(SpecChangeKinds.Moved) ? "照会" : null,
        };

        Assert.Equal([new SpecChange(kinds, Line, after)], SpecChanges.Between([Line], [after]));
    }

    [Fact]
    public void Line_breaks_and_remarks_alone_are_no_change() =>
        Assert.Empty(SpecChanges.Between([Line with { Text = "日を\n控える" }], [Line with { Text = "日を  控える\n", Remarks = "注" }]));

    [Fact]
    public void A_form_and_a_function_of_one_number_are_two_requirements() => Assert.Equal(
        [SpecChangeKinds.Added, SpecChangeKinds.Removed],
        SpecChanges.Between([Line], [Line with { Part = SpecPart.Form }]).Select(change => change.Kinds));

    [Fact]
    public void Nothing_differs_from_itself() => Lines.Sample(lines => SpecChanges.Between(lines, lines).Count == 0);

    [Fact]
    public void What_one_direction_adds_the_other_removes_and_what_it_changes_changes_back() => Gen.Select(Lines, Lines).Sample((before, after) =>
    {
        var there = SpecChanges.Between(before, after);
        var back = SpecChanges.Between(after, before);

        var mirrored = back.Select(change => new SpecChange(Mirror(change.Kinds), change.After, change.Before));
        return there.ToHashSet().SetEquals(mirrored) && there.Count == back.Count;
    });

    [Fact]
    public void Changes_turn_the_older_version_into_the_newer_one() => Gen.Select(Lines, Lines).Sample((before, after) =>
    {
        var changes = SpecChanges.Between(before, after);

        var touched = changes.Select(change => (change.Part, change.Number)).ToHashSet();
        var rebuilt = before.Where(line => !touched.Contains((line.Part, line.Number))).Concat(changes.Select(change => change.After).OfType<RequirementLine>());
        return rebuilt.ToHashSet().SetEquals(after);
    });

    private static SpecChangeKinds Mirror(SpecChangeKinds kinds) => kinds switch
    {
        SpecChangeKinds.Added => SpecChangeKinds.Removed,
        SpecChangeKinds.Removed => SpecChangeKinds.Added,
        _ => kinds,
    };
}
