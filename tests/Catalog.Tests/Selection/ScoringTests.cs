using Catalog.Selection;
using Catalog.Selection.Scores;
using TestKit;

namespace Catalog.Tests.Selection;

public sealed class ScoringTests(Databases databases)
{
    private readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Complete_scoring_explains_those_that_scored_lower(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        var which = await BeginAsync(database);
        await Cases.ScoreAsync(database, which, "yamabiko-kenko", 4, 4, ct);
        await Cases.ScoreAsync(database, which, "aozora-kenko", 3, 3, ct);

        var decided = await database.Get<ChangeSelection>().DecideAsync(which, "yamabiko-kenko", "yamabiko-kenko-small", "総合評価が最も高い", Cases.Clerk, ct);

        Assert.Null(decided.Fault);
        var loser = (await SheetAsync(database, which)).Candidates.Single(each => each.Candidate.Offering == "aozora-kenko").Candidate.Exclusion!;
        var ranking = (await database.Get<ReadScores>().RunAsync(which.Id, Cases.Auditor, ct)).Value!.Ranking;
        Assert.Equal(ExclusionReason.OtherIsBetter, loser.Reason);
        Assert.Equal(("yamabiko-kenko", 1), (ranking[0].Offering, ranking[0].Rank));
        Assert.Equal((ranking[1].Total, $"{FinalScores.Points(ranking[1].Total)} < {FinalScores.Points(ranking[0].Total)}"), (loser.Score!.Value, loser.Words));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Deciding_for_one_who_is_not_the_winner_needs_its_own_words_and_keeps_them(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        var which = await BeginAsync(database);
        await Cases.ScoreAsync(database, which, "yamabiko-kenko", 5, 5, ct);
        await Cases.ScoreAsync(database, which, "aozora-kenko", 1, 1, ct);
        var choice = new DecisionOrder("aozora-kenko", "aozora-kenko-basic", "現行と同じ事業者");

        var refused = await database.Get<ChangeSelection>().DecideAsync(which, choice, Cases.Clerk, ct);
        var decided = await database.Get<ChangeSelection>().DecideAsync(which, choice with { AgainstScore = "移行の停止期間が許されないため" }, Cases.Clerk, ct);

        Assert.Equal(("selection.against-score-missing", "againstScore", "yamabiko-kenko"), (refused.Fault!.Code, refused.Fault.Field, refused.Fault.Args[0]));
        Assert.Null(decided.Fault);
        var sheet = await SheetAsync(database, which);
        Assert.Equal("移行の停止期間が許されないため", sheet.Decision!.AgainstScore);
        Assert.Equal(ExclusionReason.Other, sheet.Candidates.Single(each => each.Candidate.Offering == "yamabiko-kenko").Candidate.Exclusion!.Reason);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Scoring_that_was_begun_has_to_be_finished_before_deciding(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        var which = await BeginAsync(database);
        var change = database.Get<ChangeSelection>();
        await database.Get<GiveScores>().RunAsync(which, "yamabiko-kenko", [new ScoreOrder(1, 4, ""), new ScoreOrder(2, 4, "あり")], Cases.Clerk, ct);
        Assert.Equal(["needs.begin", "route.choose", "scores.points", "scores.words"], (await Cases.WaitingAsync(database, which, ct)).Order(StringComparer.Ordinal));

        await change.ExcludeAsync(which, "aozora-kenko", ExclusionReason.Cost, "高い", Cases.Clerk, ct);
        var early = await change.DecideAsync(which, "yamabiko-kenko", "yamabiko-kenko-small", "よい", Cases.Clerk, ct);
        await Cases.ScoreAsync(database, which, "yamabiko-kenko", 4, 4, ct);
        var late = await change.DecideAsync(which, "yamabiko-kenko", "yamabiko-kenko-small", "よい", Cases.Clerk, ct);

        Assert.Equal(("selection.scores-incomplete", "1"), (early.Fault!.Code, early.Fault.Args[0]));
        Assert.Null(late.Fault);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Weights_change_after_a_score_with_a_reason_alone_and_scores_stay_with_their_question(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        var which = await BeginAsync(database);
        await Cases.ScoreAsync(database, which, "yamabiko-kenko", 4, 5, ct);
        var other = new WeightsOrder(50, [Cases.Weights.Criteria[1] with { Weight = 30 }, Cases.Weights.Criteria[0] with { Five = "誰でも使える", Weight = 20 }]);

        var refused = await database.Get<SetWeights>().RunAsync(which, other, Cases.Clerk, ct);
        var changed = await database.Get<SetWeights>().RunAsync(which, other with { Reason = "住民課の意見による" }, Cases.Clerk, ct);

        var sheet = (await database.Get<ReadScores>().RunAsync(which.Id, Cases.Clerk, ct)).Value!;
        Assert.Equal("selection.weights-reason", refused.Fault!.Code);
        Assert.Null(changed.Fault);
        Assert.Equal([2, 3], sheet.Weights!.Criteria.Select(criterion => criterion.Code));
        Assert.Equal(5, sheet.ScoreOf("yamabiko-kenko", 2)!.Points);
        Assert.Null(sheet.ScoreOf("yamabiko-kenko", 3));
        Assert.Equal(("住民課の意見による", 60), (sheet.Weights.Reason, Assert.Single(sheet.Earlier).Price));
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Score_given_anew_replaces_the_old_one_which_stays_in_the_record(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, ct);
        var which = await BeginAsync(database);
        await Cases.ScoreAsync(database, which, "yamabiko-kenko", 4, 5, ct);
        var again = await Cases.ScoreAsync(database, which, "yamabiko-kenko", 3, 5, ct);
        var same = await Cases.ScoreAsync(database, which, "yamabiko-kenko", 3, 5, ct);

        var record = (await Cases.RecordAsync(database, which, "scores", ct))!;
        Assert.Equal(again.Value, same.Value);
        Assert.Equal([4, 5, 3], record["scores"]!.AsArray().Select(score => score!["points"]!.GetValue<int>()));
        Assert.All(record["scores"]!.AsArray(), score => Assert.Equal("情報担当", score!["by"]!.GetValue<string>()));
        Assert.Equal(12_529_000, record["prices"]!.AsArray().Single(price => price!["offering"]!.GetValue<string>() == "yamabiko-kenko")!["fiveYearGross"]!.GetValue<long>());
    }

    [Theory]
    [InlineData(6, 1, "selection.score-points")]
    [InlineData(0, 1, "selection.score-points")]
    [InlineData(3, 9, "selection.unknown-criterion")]
    public async Task Score_that_does_not_fit_is_refused(int points, int criterion, string code)
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, ct);
        var which = await BeginAsync(database);

        var refused = await database.Get<GiveScores>().RunAsync(which, "yamabiko-kenko", [new ScoreOrder(criterion, points, "理由")], Cases.Clerk, ct);

        Assert.Equal(code, refused.Fault!.Code);
    }

    [Fact]
    public async Task Scoring_is_behind_the_wall_and_written_by_the_town_alone()
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, ct);
        var which = await BeginAsync(database);

        Assert.Equal("selection.unknown", (await database.Get<ReadScores>().RunAsync(which.Id, Cases.Neighbour, ct)).Fault!.Code);
        Assert.Equal("selection.unknown", (await database.Get<TakePrices>().RunAsync(which, Cases.Neighbour, ct)).Fault!.Code);
        Assert.Equal("selection.not-yours", (await database.Get<SetWeights>().RunAsync(which, Cases.Weights, Cases.Auditor, ct)).Fault!.Code);
    }

    private async Task<SelectionRef> BeginAsync(TestDatabase database)
    {
        var which = await Cases.OpenAsync(database, ct, "yamabiko-kenko", "aozora-kenko");
        Assert.Null((await database.Get<SetWeights>().RunAsync(which, Cases.Weights, Cases.Clerk, ct)).Fault);
        return which;
    }

    private async Task<SelectionSheet> SheetAsync(TestDatabase database, SelectionRef which) =>
        (await database.Get<SelectionSheets>().FindAsync(which.Id, Cases.Clerk, ct)).Value!;
}
