using Catalog.Selection;
using Marketplace.Web.Selection;
using Marketplace.Web.Tests.Pages;

namespace Marketplace.Web.Tests.Selection;

public sealed class SelectionTaskTests
{
    private static readonly DateTimeOffset Day = new(2026, 11, 24, 0, 0, 0, TimeSpan.Zero);

    private static readonly Need Need = new(1, "連携できること", NeedStrength.Must, Day, "職員");

    [Fact]
    public void Empty_case_begins_with_the_needs() => Assert.Equal(TaskKind.Needs, NowOf([], []));

    [Fact]
    public void Needs_lead_to_the_candidates() => Assert.Equal(TaskKind.Candidates, NowOf([Need], []));

    [Fact]
    public void Several_open_candidates_want_reasons() =>
        Assert.Equal(TaskKind.Reasons, NowOf([Need], [Candidate("a"), Candidate("b")]));

    [Fact]
    public void Case_without_any_open_candidate_cannot_be_decided() =>
        Assert.Equal(TaskKind.Reasons, NowOf([Need], [Candidate("a", isExcluded: true)]));

    [Fact]
    public void One_open_candidate_is_decided_next() =>
        Assert.Equal(TaskKind.Decide, NowOf([Need], [Candidate("a"), Candidate("b", isExcluded: true)]));

    private static TaskKind NowOf(IReadOnlyList<Need> needs, IReadOnlyList<CandidateSheet> candidates) => SelectionTask
        .Of(new SelectionSheet(SelectionId.New(), People.Shirakawa, "件名", 17, Day, "職員", needs, candidates, null, 0))
        .Single(task => task.State == TaskState.Now).Kind;

    private static CandidateSheet Candidate(string code, bool isExcluded = false) => new(
        new Candidate(code, Day, "職員") { Exclusion = isExcluded ? new Exclusion(ExclusionReason.Cost, "高い", Day, "職員") : null },
        code, code, "事業者", "Vendor", IsOrderable: true);
}
