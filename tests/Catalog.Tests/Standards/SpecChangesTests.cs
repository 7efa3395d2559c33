using Catalog.Standards;
using CsCheck;
using TestKit;

namespace Catalog.Tests.Standards;

public sealed class SpecChangesTests
{
    private static readonly Gen<RequirementLine> Row = Gen.Select(
        Gen.Int[1, 30], Gen.Enum<RequirementClass>(), Gen.Bool, Gen.Bool,
        (serial, asked, other, moved) => SpecFiles.Row(
            $"019{serial:0000}", asked, other ? "検索できること。" : "記録できること。", major: moved ? "予防接種" : "共通"));

    private static readonly Gen<IReadOnlyList<RequirementLine>> Rows =
        Row.List[0, 20].Select(rows => (IReadOnlyList<RequirementLine>)[.. rows.DistinctBy(row => row.Number)]);

    [Fact]
    public void Each_kind_of_change_is_told_and_several_at_once()
    {
        IReadOnlyList<RequirementLine> before = [SpecFiles.Row("0190001"), SpecFiles.Row("0190002"), SpecFiles.Row("0190003"), SpecFiles.Row("0190004")];
        IReadOnlyList<RequirementLine> after =
        [
            SpecFiles.Row("0190001", text: " 記録できる\nこと。"),
            SpecFiles.Row("0190002", RequirementClass.Option, "検索できること。", new DateOnly(2027, 4, 1)),
            SpecFiles.Row("0190005"),
            SpecFiles.Row("0190004", major: "予防接種"),
        ];

        Assert.Equal(
            [("0190002", ChangeKinds.Reworded | ChangeKinds.Reclassed | ChangeKinds.Redated), ("0190005", ChangeKinds.Added), ("0190004", ChangeKinds.Moved), ("0190003", ChangeKinds.Removed)],
            SpecChanges.Between(before, after).Select(change => (change.Row.Number, change.Kinds)));
    }

    [Fact]
    public void A_version_does_not_differ_from_itself() => Rows.Sample(rows => SpecChanges.Between(rows, rows).Count == 0);

    [Fact]
    public void What_one_direction_adds_the_other_removes() => Gen.Select(Rows, Rows).Sample((one, other) =>
        Numbers(one, other, ChangeKinds.Added).SetEquals(Numbers(other, one, ChangeKinds.Removed))
        && Numbers(one, other, ChangeKinds.Reworded).SetEquals(Numbers(other, one, ChangeKinds.Reworded)));

    private static HashSet<string> Numbers(IReadOnlyList<RequirementLine> before, IReadOnlyList<RequirementLine> after, ChangeKinds kind) =>
        [.. SpecChanges.Between(before, after).Where(change => change.Kinds.HasFlag(kind)).Select(change => change.Row.Number)];
}
