using System.Globalization;
using Catalog.Comparison;
using Catalog.Offerings;
using Catalog.Publishing.Descriptors;
using Catalog.Publishing.Documents;
using Catalog.Publishing.Questions;
using Catalog.Search.Engine;

namespace Catalog.Tests.Publishing;

public sealed class QuestionSetTests
{
    private const string Least = """
        version: "1"
        publishedOn: "2026-04-01"
        sections:
          - key: product
            label: { ja: x, en: y }
            questions:
              - { key: a, type: yesNo, label: { ja: x, en: y }, mandatoryPoint: a }
              - { key: b, type: yesNo, label: { ja: x, en: y }, mandatoryPoint: b }
              - { key: c, type: yesNo, label: { ja: x, en: y }, mandatoryPoint: c }
              - { key: d, type: yesNo, label: { ja: x, en: y }, mandatoryPoint: d }
              - { key: e, type: yesNo, label: { ja: x, en: y }, mandatoryPoint: e }
              - { key: f, type: yesNo, label: { ja: x, en: y }, mandatoryPoint: f }
              - { key: g, type: yesNo, label: { ja: x, en: y }, mandatoryPoint: g }

        """;

    public static TheoryData<string, string, int> Bad => new()
    {
        { "      - { key: h, typ: line, type: line, label: { ja: x, en: y } }", "publishing.set-unknown-member", 14 },
        { "      - { key: h, label: { ja: x, en: y } }", "publishing.set-missing-member", 14 },
        { "      - { key: h, type: lines, label: { ja: x, en: y } }", "publishing.set-wrong-value", 14 },
        { "      - { key: h, type: line, label: x }", "publishing.set-wrong-shape", 14 },
        { "      - { key: a, type: line, label: { ja: x, en: y } }", "publishing.set-key-twice", 14 },
        { "      - { key: h, type: line, label: { ja: x, en: y }, dependsOn: { question: product.z, values: [a] } }", "publishing.set-unknown-question", 14 },
        { "      - { key: h, type: line, label: { ja: x, en: y }, dependsOn: { question: product.a, values: [maybe] } }", "publishing.set-unknown-value", 14 },
        { "      - { key: h, type: choice, label: { ja: x, en: y } }", "publishing.set-without-options", 14 },
        { "      - { key: h, type: choice, optionsFrom: nowhere, label: { ja: x, en: y } }", "publishing.set-without-options", 14 },
        { "      - { key: h, type: table, label: { ja: x, en: y } }", "publishing.set-wrong-shape", 14 },
        { "      - { key: h, type: count, label: { ja: x, en: y }, limits: { most: many } }", "publishing.set-wrong-value", 14 },
        { "      - { key: h, type: line, label: { ja: x, en: y }, compare: nothing }", "publishing.set-wrong-value", 14 },
        { "      - [", "publishing.broken-yaml", 15 },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public void Bad_question_set_is_refused_with_its_line(string line, string code, int number)
    {
        var (set, findings) = QuestionSetReader.Read(Least + line + "\n");

        Assert.Null(set);
        Assert.Equal((code, number), (findings[0].Code, findings[0].Spot!.Line));
    }

    [Fact]
    public void Question_set_that_leaves_out_a_condition_of_public_SaaS_is_refused()
    {
        var (_, findings) = QuestionSetReader.Read(Least.Replace(", mandatoryPoint: c", string.Empty, StringComparison.Ordinal));

        Assert.Equal("publishing.set-points-missing", Assert.Single(findings).Code);
        Assert.NotNull(QuestionSetReader.Read(Least).Set);
    }

    [Fact]
    public void Every_version_asks_for_everything_that_a_listing_needs()
    {
        string[] sections = ["product", "mandatory", "plans", "security", "operation", "linkage", "exit", "support", "accessibility", "references"];

        Assert.Equal(["2026.1", "2026.2"], QuestionSets.All.Select(set => set.Version));
        Assert.All(QuestionSets.All, set => Assert.Equal(sections, set.Sections.Select(section => section.Key)));
        Assert.All(QuestionSets.All, set => Assert.Equal("abcdefg", string.Concat(set.Questions.Where(question => question.IsAffirmed).Select(question => question.MandatoryPoint))));
    }

    [Fact]
    public void Lists_of_facts_name_what_the_catalog_knows()
    {
        static IEnumerable<string> Camel<TEnum>()
            where TEnum : struct, Enum
            => Enum.GetNames<TEnum>().Select(System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName);

        Assert.Equal(Camel<OfferingKind>(), OptionFacts.Of("offeringKinds")!.Select(option => option.Value));
        Assert.Equal(Camel<NetworkZone>(), OptionFacts.Of("networkZones")!.Select(option => option.Value));
        Assert.Equal(Enumerable.Range(1, 47).Select(number => number.ToString("00", CultureInfo.InvariantCulture)), OptionFacts.Of("prefectures")!.Select(option => option.Value));
        Assert.Equal(39, OptionFacts.Of("businessSystems")!.Count);
    }

    [Fact]
    public void New_version_asks_again_only_what_changed()
    {
        var changed = ChangedQuestions.Between(QuestionSets.Find("2026.1")!, QuestionSets.Find("2026.2")!);

        Assert.Equal(["exit.dataFormatEn", "support.mail", "accessibility.statement"], changed.Added.Select(question => question.Key));
        Assert.Equal(["security.marks", "exit.retentionDays"], changed.Changed.Select(question => question.Key));
        Assert.Equal(["support.telephone"], changed.Dropped);
    }

    [Fact]
    public void Answers_carry_over_except_those_that_are_no_longer_asked()
    {
        var (from, to) = (QuestionSets.Find("2026.1")!, QuestionSets.Find("2026.2")!);
        var answers = Described.Offerings[0].ToDescriptor(from).Answers;
        answers = AnswerReading.With(answers, "support.telephone", new TextNode("03-0000-0000"));

        var carried = CarryOver.Run(answers, from, to);

        Assert.Null(AnswerReading.Of(carried.Answers, "support.telephone"));
        Assert.Equal("90", Assert.IsType<TextNode>(AnswerReading.Of(carried.Answers, "exit.retentionDays")).Text);
        Assert.Equal(
            ["publishing.missing", "publishing.missing", "publishing.missing", "publishing.missing", "publishing.missing-because"],
            Described.Check(new Descriptor(to.Version, "aozora", "aozora-kenko", carried.Answers)).Findings.Select(finding => finding.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_question_that_towns_filter_by_is_a_facet_of_the_search_and_no_other() => Assert.Equal(
        QuestionSets.Current.Facets.Select(question => question.Key).Order(StringComparer.Ordinal),
        OfferingFacet.All.Select(facet => facet.Question).OfType<string>().Order(StringComparer.Ordinal));

    [Fact]
    public void Every_row_that_questions_name_is_a_row_of_the_comparison() => Assert.All(
        QuestionSets.Current.Compared, question => Assert.True(Enum.IsDefined(question.Compare!.Value) && question.Compare != ComparisonRow.Plan));
}
