using Catalog.Offerings;
using Catalog.Offerings.Vendors;
using Catalog.Publishing.Descriptors;
using Catalog.Publishing.Documents;
using Catalog.Publishing.Drafts;
using Catalog.Publishing.Questions;
using Catalog.Publishing.Reviews;
using Catalog.Tests.Publishing;
using Microsoft.Extensions.Time.Testing;
using TestKit;

namespace Catalog.Tests.Offerings.Vendors;

public sealed class FirstPublicationTests(Databases databases)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private const string Offering = "shirakaba-health";

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Reader_can_save_no_draft(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, Ct);
        var founding = await Founding.BuildAsync(database);
        var reader = await founding.JoinAsync(VendorRole.Reader);

        var saved = await database.Get<SaveDraft>().RunAsync(new DraftOrder(Written(), EditSource.Form), reader, Ct);

        Assert.Equal("offerings.vendor-only-reading", saved.Fault?.Code);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Preview_shows_an_unfinished_draft_to_its_vendor_alone(Engine engine)
    {
        await using var database = await databases.OpenAsync(engine, Ct);
        var founding = await Founding.BuildAsync(database);
        var bare = Written() with { Answers = AnswerReading.With(MapNode.Empty, "product.name", new TextNode("例示")) };
        await database.Get<SaveDraft>().RunAsync(new DraftOrder(bare, EditSource.Form), founding.Owner, Ct);
        var preview = database.Get<PreviewDraft>();

        var own = await preview.RunAsync(bare.Offering, null, founding.Owner, Ct);
        var foreign = await preview.RunAsync(bare.Offering, null, founding.Owner with { Vendor = "aozora" }, Ct);

        Assert.Equal(("例示", 1), (own.Value!.Sheet.Name, own.Value.Edit));
        Assert.True(own.Value.Missing > 0);
        Assert.Equal("publishing.unknown-draft", foreign.Fault?.Code);
    }

    [Theory]
    [MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Nothing_is_published_before_the_organisation_is_accepted(Engine engine)
    {
        await using var database = await databases.OpenAtAsync(engine, new FakeTimeProvider(Described.Now), Ct);
        var founding = await Founding.BuildAsync(database);
        var written = Written();
        await database.Get<SaveDraft>().RunAsync(new DraftOrder(written, EditSource.Form), founding.Owner, Ct);
        var review = await database.Get<SubmitDraft>().RunAsync(written.Offering, null, founding.Owner, Ct);
        Assert.Null(review.Fault);
        var approve = database.Get<ApproveListing>();

        var early = await approve.RunAsync(review.Value, 1, Founding.Curator, Ct);
        await database.Get<JudgeVendor>().AcceptAsync(Founding.Code, Founding.Curator, Ct);
        await approve.RunAsync(review.Value, 1, Founding.Curator, Ct);
        await approve.RunAsync(review.Value, 1, Founding.Curator with { Id = "https://id.example#10" }, Ct);

        var product = await database.Get<OfferingSheets>().OriginOfAsync(written.Offering, Ct);
        Assert.Equal("publishing.vendor-not-accepted", early.Fault?.Code);
        Assert.Equal(("開発元株式会社", (DateTimeOffset?)null), (product.Value!.Maker?.Name, product.Value.NamedAt));
    }

    /// <summary>The first offering of the demonstration, as if the new vendor had written it and another firm had made it.</summary>
    private static Descriptor Written()
    {
        var said = Described.Offerings[0];
        return (said with
        {
            Vendor = Founding.Code,
            Code = Offering,
            Maker = new("開発元株式会社", "3200001067890"),
            // Codes of plans and options begin with the code of the offering.
            Plans = [.. said.Plans.Select(plan => plan with { Code = OwnCode(plan.Code), Options = [.. plan.Options.Select(option => option with { Code = OwnCode(option.Code) })] })],
        }).ToDescriptor(QuestionSets.Current);

        string OwnCode(string code) => code.Replace(said.Code, Offering, StringComparison.Ordinal);
    }
}
