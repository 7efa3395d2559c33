using System.Globalization;
using System.Text;
using Catalog.Offerings;
using Catalog.Publishing.Descriptors;
using Catalog.Publishing.Documents;
using Catalog.Publishing.Forms;
using Catalog.Publishing.Listings;
using Catalog.Publishing.Questions;

namespace Catalog.Tests.Publishing;

public sealed class ListingTests
{
    public static TheoryData<string> Codes => [.. Described.Offerings.Select(listing => listing.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Offering_of_the_demonstration_is_a_valid_descriptor_and_comes_back_whole(string code)
    {
        var listing = Described.Offerings.Single(each => each.Code == code);

        var verdict = Described.Check(listing.ToDescriptor(QuestionSets.Current));

        Assert.Empty(verdict.Findings.Select(finding => $"{finding.Place} {finding.Message(CultureInfo.InvariantCulture)}"));
        Assert.Equivalent(listing, Listing.Of(verdict), strict: true);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_format_of_a_descriptor_gives_the_same_listing(string code)
    {
        var set = QuestionSets.Current;
        var descriptor = Described.Offerings.Single(each => each.Code == code).ToDescriptor(set);
        (byte[] File, string Name)[] files =
        [
            (Encoding.UTF8.GetBytes(DescriptorText.Yaml(descriptor)), "marketplace.yml"),
            (Encoding.UTF8.GetBytes(DescriptorText.Json(descriptor)), "marketplace.json"),
            (WriteTemplate.Run(set, CultureInfo.GetCultureInfo("ja-JP"), descriptor.Vendor, descriptor.Offering, descriptor.Answers), "marketplace.xlsx"),
            (WriteTemplate.Run(set, CultureInfo.GetCultureInfo("en-US"), descriptor.Vendor, descriptor.Offering, descriptor.Answers), "marketplace.xlsx"),
        ];
        var byForm = Described.Check(descriptor with { Answers = FormFields.Read(set, FormFields.Write(set, descriptor.Answers)) });

        Assert.All(files, file => Assert.Equivalent(Listing.Of(byForm), Listing.Of(Described.Check(file.File, file.Name)), strict: true));
    }

    [Fact]
    public void Product_of_another_maker_keeps_maker_and_contact()
    {
        var listing = Described.Offerings[0] with { Maker = new Maker("Maker", "8260001007077"), Contact = "help@aozora.example.jp" };

        Assert.Equivalent(listing, Listing.Of(Described.Check(listing.ToDescriptor(QuestionSets.Current))), strict: true);
    }

    [Fact]
    public void Older_question_set_is_taken_until_its_last_day_and_not_after()
    {
        var descriptor = Described.Offerings[0].ToDescriptor(QuestionSets.Find("2026.1")!);

        var before = Described.Check(descriptor, new DateTimeOffset(2027, 3, 31, 14, 0, 0, TimeSpan.Zero));
        var after = Described.Check(descriptor, new DateTimeOffset(2027, 3, 31, 15, 0, 0, TimeSpan.Zero));

        Assert.True(before.IsValid);
        Assert.Equal("publishing.question-set-ends", Assert.Single(before.Findings).Code);
        Assert.False(after.IsValid);
        Assert.Equal("publishing.replaced-question-set", Assert.Single(after.Findings).Code);
    }

    [Fact]
    public void Rows_of_a_form_are_added_and_removed()
    {
        var answers = QuestionForm.AddRow(QuestionForm.AddRow(MapNode.Empty, "plans.list"), "plans.list");
        answers = FormFields.Read(QuestionSets.Current, [KeyValuePair.Create("plans.list[0].name", "A"), KeyValuePair.Create("plans.list[1].name", "B"), .. FormFields.Write(QuestionSets.Current, answers)]);

        var left = QuestionForm.RemoveRow(answers, "plans.list[0]");

        var table = QuestionForm.Of(QuestionSets.Current, left, []).Single(section => section.Key == "plans").Fields[0];
        Assert.Equal("B", Assert.Single(table.Rows).Cells.Single(cell => cell.Question.Key == "name").Value);
    }

    [Fact]
    public void What_is_found_stands_at_its_field()
    {
        var answers = AnswerReading.With(Described.Offerings[0].ToDescriptor(QuestionSets.Current).Answers, "product.name", null);

        var verdict = Described.Check(new Descriptor(QuestionSets.Current.Version, "aozora", "aozora-kenko", answers));

        var form = QuestionForm.Of(QuestionSets.Current, answers, verdict.Findings);
        Assert.Equal("product.name", Assert.Single(form.SelectMany(section => section.Fields), each => each.HasFindings).Name);
    }
}
