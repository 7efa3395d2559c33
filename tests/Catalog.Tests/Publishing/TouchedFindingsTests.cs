using Catalog.Publishing.Descriptors;
using Catalog.Publishing.Documents;
using Catalog.Publishing.Forms;
using Catalog.Publishing.Questions;

namespace Catalog.Tests.Publishing;

public sealed class TouchedFindingsTests
{
    [Fact]
    public void Question_that_nobody_has_begun_is_not_called_wrong()
    {
        var answers = AnswerReading.With(MapNode.Empty, "product.summary", new TextNode("短い"));
        var findings = Described.Check(new Descriptor(QuestionSets.Current.Version, "aozora", "aozora-new", answers)).Findings;

        var touched = TouchedFindings.Of(answers, findings);

        Assert.Equal("product.summary", Assert.Single(touched).Place);
        Assert.True(findings.Count > touched.Count);
    }

    [Fact]
    public void Row_that_was_begun_is_judged_as_a_whole()
    {
        var row = new MapNode([new Member("code", new TextNode("aozora-new-a"))]);
        var answers = AnswerReading.With(MapNode.Empty, "plans.list", new ListNode([row]));
        var findings = Described.Check(new Descriptor(QuestionSets.Current.Version, "aozora", "aozora-new", answers)).Findings;

        var touched = TouchedFindings.Of(answers, findings);

        Assert.Contains(touched, finding => finding.Place == "plans.list[0].name");
        Assert.DoesNotContain(touched, finding => finding.Place.StartsWith("product.", StringComparison.Ordinal));
    }

    [Fact]
    public void Section_of_what_changed_takes_only_its_own_answers()
    {
        var (before, now) = (QuestionSets.All[0], QuestionSets.Current);
        var sections = QuestionForm.Of(now, MapNode.Empty, []);

        var changed = ChangedSection.Of(before, now, sections)!;

        var asked = changed.Fields[0].Question.Key;
        var sent = AnswerReading.With(AnswerReading.With(MapNode.Empty, asked, new TextNode("a")), "product.name", new TextNode("b"));
        var taken = ChangedSection.Take(AnswerReading.With(MapNode.Empty, "product.name", new TextNode("c")), changed, sent);
        Assert.Equal("c", ((TextNode)AnswerReading.Of(taken, "product.name")!).Text);
        Assert.NotNull(AnswerReading.Of(taken, asked));
        Assert.Equal(ChangedQuestions.Between(before, now).ToAnswer.Count(), changed.Fields.Count);
    }
}
