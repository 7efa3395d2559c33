using Catalog.Municipalities.Rules;

namespace Catalog.Tests.Municipalities.Rules;

public sealed class ContractCeilingTests
{
    private static readonly DateOnly Change = new(2025, 4, 1);

    [Fact]
    public void Every_kind_and_group_has_one_ceiling_on_every_day()
    {
        foreach (var kind in Enum.GetValues<ContractKind>())
        {
            foreach (var group in Enum.GetValues<BodyGroup>())
            {
                Assert.All([new DateOnly(2000, 1, 1), Change.AddDays(-1), Change, new DateOnly(2040, 1, 1)], day =>
                    Assert.Equal((kind, group), (ContractCeiling.On(kind, group, day).Kind, ContractCeiling.On(kind, group, day).Group)));
            }
        }
    }

    [Theory]
    [InlineData(ContractKind.Works, 1_300_000, 2_000_000)]
    [InlineData(ContractKind.Purchase, 800_000, 1_500_000)]
    [InlineData(ContractKind.Rental, 400_000, 800_000)]
    [InlineData(ContractKind.Sale, 300_000, 500_000)]
    [InlineData(ContractKind.Letting, 300_000, 300_000)]
    [InlineData(ContractKind.Other, 500_000, 1_000_000)]
    public void Ceiling_of_a_town_changed_on_the_first_of_April_2025(ContractKind kind, long before, long after)
    {
        Assert.Equal(new Yen(before), ContractCeiling.On(kind, BodyGroup.Municipality, Change.AddDays(-1)).Amount);
        Assert.Equal(new Yen(after), ContractCeiling.On(kind, BodyGroup.Municipality, Change).Amount);
    }

    [Fact]
    public void Amount_that_no_source_names_is_unknown_and_not_guessed()
    {
        var known = ContractCeiling.All.Where(each => each.Group == BodyGroup.PrefectureOrDesignatedCity && each.Amount is not null);

        Assert.Equal(
            [(ContractKind.Works, 4_000_000), (ContractKind.Purchase, 3_000_000), (ContractKind.Other, 2_000_000)],
            known.Select(each => (each.Kind, each.Amount!.Value.Amount)));
        Assert.All(known, each => Assert.Equal(Change, each.From));
    }
}
