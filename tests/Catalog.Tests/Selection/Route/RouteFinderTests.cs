using System.Globalization;
using Catalog.Municipalities.Rules;
using Catalog.Selection;
using Catalog.Selection.Route;
using CsCheck;

namespace Catalog.Tests.Selection.Route;

public sealed class RouteFinderTests
{
    public static TheoryData<int> Lines => [.. Enumerable.Range(0, RouteCase.All.Count)];

    [Fact]
    public void Table_has_at_least_forty_cases_each_with_its_source()
    {
        Assert.True(RouteCase.All.Count >= 40);
        Assert.All(RouteCase.All, each => Assert.NotEmpty(each.Source));
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void Route_is_what_the_line_of_the_table_says(int line)
    {
        var each = RouteCase.All[line];

        Assert.Equal((line + 2, each.Expect), (line + 2, each.Answer()));
        if (each.Find() is { IsDone: true, Value: var route })
        {
            Assert.Equal(each.Row["item"], route.Item?.ToString(CultureInfo.InvariantCulture) ?? string.Empty);
            Assert.Equal(each.Row["quotes"], route.Quotes.ToString(CultureInfo.InvariantCulture));
            Assert.True(each.Row["term"].Length == 0 || each.Row["term"] == route.Term.ToString(), route.Term.ToString());
        }
    }

    [Fact]
    public void Missing_rule_is_named_with_its_day_and_where_to_record_it()
    {
        var each = RouteCase.All.First(line => line.Row["leave_out"] == "SmallSumLimit");

        var sentence = FaultText.Of(each.Find().Fault!, CultureInfo.GetCultureInfo("en"));

        Assert.Contains("Small-sum limit", sentence, StringComparison.Ordinal);
        Assert.Contains("2025-04-01", sentence, StringComparison.Ordinal);
        Assert.Contains("/municipalities/215066/rules", sentence, StringComparison.Ordinal);
        Assert.Contains("少額随意契約の限度額", FaultText.Of(each.Find().Fault!, CultureInfo.GetCultureInfo("ja")), StringComparison.Ordinal);
    }

    [Fact]
    public void Ground_without_facts_is_found_lacking()
    {
        var each = RouteCase.All.First(line => line.Row["given"] == "NoBidder");
        var question = each.Question with { Given = new GivenGround(RouteGround.NoBidder, " ") };

        var route = RouteFinder.Find(question, each.Book, each.Body, each.Order, []).Value!;

        Assert.Equal([RouteLack.GroundWords, RouteLack.GroundDay], route.Lacks);
    }

    [Fact]
    public void Split_lacks_words_until_the_town_explains_it()
    {
        var each = RouteCase.All.First(line => line.Expect.EndsWith("+split", StringComparison.Ordinal));

        Assert.Equal([RouteLack.SplitWords], each.Find().Value!.Lacks);
        Assert.Contains(RoutePaper.SplitReason, each.Find().Value!.Papers);
        Assert.Empty(RouteFinder.Find(each.Question with { SplitWords = "別の業務のため" }, each.Book, each.Body, each.Order, each.Beside).Value!.Lacks);
    }

    [Fact]
    public void Published_is_what_reaches_the_amount_from_which_the_body_publishes()
    {
        var each = RouteCase.All.First(line => line.Row["amount"] == "1000000" && line.Expect == "QuoteComparison");

        var route = each.Find().Value!;

        Assert.Equal(new PublicationFinding(RuleChoice.HalfYearly, null, IsDue: true), route.Publication);
        Assert.Contains(RoutePaper.PublicationEntry, route.Papers);
    }

    [Fact]
    public void No_amount_above_the_limit_ever_goes_by_its_small_sum()
    {
        var each = RouteCase.All.First(line => line.Row["kind"] == "Other" && line.Row["day"] == "2025-04-01");

        Gen.Long[1, 100_000_000].Sample(amount =>
        {
            var route = RouteFinder.Find(each.Question with { Amount = new Yen(amount) }, each.Book, each.Body, each.Order, []).Value!;
            return (route.Ground == RouteGround.SmallSum) == (amount <= 1_000_000) && route.Limit <= route.Ceiling;
        });
    }

    [Fact]
    public void Kept_route_is_read_back_as_it_was()
    {
        var route = RouteCase.All.First(line => line.Expect == "Negotiated").Find().Value!;

        var read = WrittenJson.Read<ProposedRoute>(WrittenJson.Write(route));

        Assert.Equal(WrittenJson.Write(route), WrittenJson.Write(read));
        Assert.Contains("\"amount\":", WrittenJson.Write(route), StringComparison.Ordinal);
    }
}
