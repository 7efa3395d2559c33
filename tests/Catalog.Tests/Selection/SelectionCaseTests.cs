using Catalog.Municipalities;
using Catalog.Selection;

namespace Catalog.Tests.Selection;

public sealed class SelectionCaseTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 1, 0, 0, TimeSpan.Zero);

    private static readonly MunicipalityCode Town = MunicipalityCode.Parse("215066", null);

    private static readonly Actor Clerk = new(ActorKind.Person, "clerk", "情報担当", Role.TownStaff, Town);

    [Fact]
    public void Deciding_is_refused_while_another_candidate_has_no_reason()
    {
        var selection = CaseWith("a", "b", "c");
        selection.Exclude("b", ExclusionReason.Cost, "5年総額が予算を超えるため", Clerk, Now);

        var refused = selection.Decide("a", "plan", "理由", Clerk, Now);

        Assert.Equal("selection.candidates-without-reason", refused.Fault!.Code);
        Assert.Equal("c", refused.Fault.Args[0]);
        Assert.False(selection.IsDecided);
    }

    [Fact]
    public void Deciding_keeps_who_and_when_and_closes_the_case()
    {
        var selection = CaseWith("a", "b");
        selection.Exclude("b", ExclusionReason.NoLink, "台帳と接続できないため", Clerk, Now);

        Assert.True(selection.Decide("a", "plan", "連携と費用が最もよい", Clerk, Now).IsDone);

        Assert.Equal(new Decision("a", "plan", "連携と費用が最もよい", Now, "情報担当"), selection.Decision);
        Assert.Equal("selection.already-decided", selection.StateNeed("もう一つ", NeedStrength.Wish, Clerk, Now).Fault!.Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \t ")]
    public void An_exclusion_without_words_is_refused(string words)
    {
        var selection = CaseWith("a");

        var refused = selection.Exclude("a", ExclusionReason.Other, words, Clerk, Now);

        Assert.Equal("selection.text-missing", refused.Fault!.Code);
        Assert.Equal("words", refused.Fault.Field);
        Assert.False(selection.Candidates[0].IsExcluded);
    }

    [Fact]
    public void An_excluded_candidate_cannot_be_chosen_until_it_is_reinstated()
    {
        var selection = CaseWith("a");
        selection.Exclude("a", ExclusionReason.Schedule, "移行が間に合わないため", Clerk, Now);

        Assert.Equal("selection.chosen-is-excluded", selection.Decide("a", "plan", "理由", Clerk, Now).Fault!.Code);
        Assert.True(selection.Reinstate("a").IsDone);
        Assert.True(selection.Decide("a", "plan", "理由", Clerk, Now).IsDone);
    }

    [Fact]
    public void A_need_keeps_its_number_when_an_earlier_one_is_dropped()
    {
        var selection = CaseWith();
        selection.StateNeed("LGWANから使えること", NeedStrength.Must, Clerk, Now);
        selection.StateNeed("画面が大きいこと", NeedStrength.Wish, Clerk, Now);
        selection.DropNeed(1);
        selection.StateNeed("台帳と連携できること", NeedStrength.Must, Clerk, Now);

        Assert.Equal([2, 3], selection.Needs.Select(need => need.Number));
    }

    [Fact]
    public void The_same_offering_is_listed_once() =>
        Assert.Equal("selection.already-candidate", CaseWith("a").Shortlist("a", Clerk, Now).Fault!.Code);

    private static SelectionCase CaseWith(params string[] offerings)
    {
        var selection = new SelectionCase(Town, "健康管理システムの選定", 17, Clerk, Now);
        foreach (var offering in offerings)
        {
            selection.Shortlist(offering, Clerk, Now);
        }

        return selection;
    }
}
