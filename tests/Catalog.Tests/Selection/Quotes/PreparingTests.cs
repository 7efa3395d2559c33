using Catalog.Selection;
using Catalog.Selection.Quotes;
using TestKit;
using TestKit.Quotes;
using static Catalog.Tests.Selection.Quotes.QuotingPeople;

namespace Catalog.Tests.Selection.Quotes;

public sealed class PreparingTests(Databases databases)
{
    private readonly CancellationToken ct = TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(59, "selection.quotes-deadline-too-soon")]
    [InlineData(60, null)]
    [InlineData(366 * 24 * 60, null)]
    [InlineData((366 * 24 * 60) + 1, "selection.quotes-deadline-too-far")]
    public async Task Deadline_is_at_least_an_hour_and_at_most_a_year_ahead(int minutes, string? code)
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, ct);
        await using var town = await QuotingTown.BuildAsync(database.Options, Start, [Village], ct);

        Assert.Equal(code, (await town.PrepareAsync(TimeSpan.FromMinutes(minutes), ct)).Fault?.Code);
    }

    [Fact]
    public async Task Only_open_and_orderable_candidates_are_invited_each_once_with_a_plan_of_their_own()
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, ct);
        await using var town = await QuotingTown.BuildAsync(database.Options, Start, [Village], ct);
        await town.Get<ChangeSelection>().ExcludeAsync(town.Ref, "minato-kenko", ExclusionReason.Cost, "高い", Village, ct);
        (QuoteInvited[] Invited, string Code)[] wrong =
        [
            ([], "selection.quotes-nobody-invited"),
            ([new("aozora-kenko"), new("aozora-kenko")], "selection.quotes-nobody-invited"),
            ([new("minato-kenko")], "selection.quotes-cannot-be-invited"),
            ([new("aozora-sesshu")], "selection.quotes-cannot-be-invited"),
            ([new("aozora-kenko", "minato-kenko-standard")], "selection.quotes-wrong-plan"),
        ];

        foreach (var (invited, code) in wrong)
        {
            Assert.Equal(code, (await PrepareAsync(town, invited)).Fault?.Code);
        }

        Assert.True((await PrepareAsync(town, new QuoteInvited("aozora-kenko", "aozora-kenko-basic"))).IsDone);
    }

    [Fact]
    public async Task Town_of_two_names_two_openers_of_its_own_and_nobody_confirms_for_another()
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, ct);
        await using var town = await QuotingTown.BuildAsync(database.Options, Start, [Town, Colleague], ct);
        var third = Town with { Id = "demo#third" };
        var program = Town with { Kind = ActorKind.Machine, Id = "program" };

        Assert.Equal("selection.quotes-two-openers", (await PrepareAsync(town, new QuoteInvited("aozora-kenko"))).Fault?.Code);
        Assert.Equal("selection.quotes-two-openers", (await PrepareAsync(town, ["demo#village"], Town)).Fault?.Code);
        var prepared = await PrepareAsync(town, [Colleague.Id, Town.Id], program);

        Assert.Null(prepared.Value!.Code);
        Assert.Equal("selection.quotes-not-opener", (await town.ConfirmAsync(third, ct)).Fault?.Code);
        Assert.False((await town.ConfirmAsync(Town, ct)).Value!.IsSent);
        Assert.Equal("selection.quotes-code-already-made", (await town.ConfirmAsync(Town, ct)).Fault?.Code);
        Assert.True((await town.ConfirmAsync(Colleague, ct)).Value!.IsSent);
    }

    [Fact]
    public async Task Colleague_who_confirms_too_late_for_the_vendors_is_told_so()
    {
        await using var database = await databases.OpenAsync(Engine.Sqlite, ct);
        await using var town = await QuotingTown.BuildAsync(database.Options, Start, [Town, Colleague], ct);
        QuotingTown.Done(await town.PrepareAsync(Week, ct));

        town.Clock.Advance(Week - TimeSpan.FromMinutes(59));

        Assert.Equal("selection.quotes-deadline-too-soon", (await town.ConfirmAsync(Colleague, ct)).Fault?.Code);
        Assert.True((await town.Get<ChangeQuotes>().WithdrawAsync(town.Ref, 1, "期限が近いため", Town, ct)).IsDone);
    }

    private Task<Outcome<PreparedQuotes>> PrepareAsync(QuotingTown town, params QuoteInvited[] invited) =>
        town.Get<PrepareQuotes>().RunAsync(new PrepareQuotesOrder(town.Ref, invited, Terms(town), []), town.People[0], ct);

    private Task<Outcome<PreparedQuotes>> PrepareAsync(QuotingTown town, IReadOnlyList<string> openers, Actor by) =>
        town.Get<PrepareQuotes>().RunAsync(new PrepareQuotesOrder(town.Ref, [new QuoteInvited("aozora-kenko")], Terms(town), openers), by, ct);

    private static QuoteTerms Terms(QuotingTown town) => new("健康管理システム一式", 5, town.Clock.GetUtcNow() + Week);
}
