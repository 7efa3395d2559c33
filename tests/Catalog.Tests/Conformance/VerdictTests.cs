using Catalog.Conformance;
using Catalog.Standards;
using CsCheck;
using TestKit;

namespace Catalog.Tests.Conformance;

public sealed class VerdictTests
{
    [Theory]
    [InlineData(RequirementClass.Must, Implementation.Yes, Verdict.Meets)]
    [InlineData(RequirementClass.Must, Implementation.Partly, Verdict.Fails)]
    [InlineData(RequirementClass.Must, Implementation.No, Verdict.Fails)]
    [InlineData(RequirementClass.Must, Implementation.Unknown, Verdict.Unknown)]
    [InlineData(RequirementClass.Option, Implementation.Yes, Verdict.Meets)]
    [InlineData(RequirementClass.Option, Implementation.Partly, Verdict.Differs)]
    [InlineData(RequirementClass.Option, Implementation.No, Verdict.Differs)]
    [InlineData(RequirementClass.Option, Implementation.Unknown, Verdict.Unknown)]
    [InlineData(RequirementClass.Forbidden, Implementation.Yes, Verdict.Fails)]
    [InlineData(RequirementClass.Forbidden, Implementation.Partly, Verdict.Fails)]
    [InlineData(RequirementClass.Forbidden, Implementation.No, Verdict.Meets)]
    [InlineData(RequirementClass.Forbidden, Implementation.Unknown, Verdict.Unknown)]
    public void One_table_decides(RequirementClass asked, Implementation says, Verdict verdict) =>
        Assert.Equal(verdict, Verdicts.Of(asked, says));

    [Fact]
    public void A_function_outside_the_rows_is_forbidden_in_business_and_allowed_in_common_functions()
    {
        Assert.Equal(Verdict.Fails, Verdicts.OfExtra(SpecKind.Business));
        Assert.Equal(Verdict.Added, Verdicts.OfExtra(SpecKind.CommonFunction));
    }

    [Fact]
    public void Two_days_differ_exactly_in_the_rows_that_begin_to_apply_between_them()
    {
        var (first, second) = (new DateOnly(2025, 12, 31), new DateOnly(2026, 4, 1));
        var day = Gen.Date[new DateTime(2025, 1, 1), new DateTime(2027, 4, 1)].Select(DateOnly.FromDateTime).Select(from => (DateOnly?)from);
        var row = Gen.Select(Gen.Enum<RequirementClass>(), Gen.OneOf(day, Gen.Const((DateOnly?)null)), (asked, from) => SpecFiles.Row("0190001", asked, from: from));

        Gen.Select(row, Gen.Enum<Implementation>()).Sample((each, says) =>
            (Verdicts.Of(each, says, first) != Verdicts.Of(each, says, second)) == (each.AppliesFrom > first && each.AppliesFrom <= second));
    }

    [Fact]
    public void Packed_states_give_back_what_was_said_at_every_place() =>
        Gen.Enum<Implementation>().Array[0, 900].Sample(said =>
        {
            var packed = new PackedStates(PackedStates.Of(said.Length, place => said[place]).ToBytes());
            return Enumerable.Range(0, said.Length).All(place => packed[place] == said[place]) && packed[said.Length + 4] == Implementation.Unknown;
        });

    [Fact]
    public void Eight_hundred_rows_are_two_hundred_bytes() => Assert.Equal(200, PackedStates.Of(800, _ => Implementation.Partly).ToBytes().Length);
}
