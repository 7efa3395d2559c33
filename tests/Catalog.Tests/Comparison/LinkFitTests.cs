using Catalog.Comparison;
using Catalog.Offerings;

namespace Catalog.Tests.Comparison;

public sealed class LinkFitTests
{
    [Fact]
    public void The_highest_common_version_is_taken_and_the_giving_end_named()
    {
        var fit = LinkFit.Between([Provides("records", "1.2"), Provides("records", "1.10")], [Consumes("records", "1.2"), Consumes("records", "1.10")]);

        Assert.Equal(new LinkFit("records", "1.10", FirstProvides: true), fit);
    }

    [Fact]
    public void The_order_of_the_two_does_not_matter_but_for_who_gives() =>
        Assert.Equal(new LinkFit("records", "1.0", FirstProvides: false), LinkFit.Between([Consumes("records", "1.0")], [Provides("records", "1.0")]));

    [Fact]
    public void Other_versions_do_not_fit() =>
        Assert.Null(LinkFit.Between([Provides("records", "1.0")], [Consumes("records", "1.1")]));

    [Fact]
    public void Two_givers_do_not_fit() =>
        Assert.Null(LinkFit.Between([Provides("records", "1.0")], [Provides("records", "1.0")]));

    [Fact]
    public void What_does_not_fit_says_why()
    {
        IReadOnlyList<LinkInterface> offered = [Consumes("records", "1.0"), Consumes("records", "1.1"), Provides("people", "2.0")];

        var other = OwnLink.Of(offered, new OwnOffering("a", "A", "A", [Provides("records", "2.0")]));
        var none = OwnLink.Of(offered, new OwnOffering("b", "B", "B", [Provides("people", "2.0")]));
        var fit = OwnLink.Of(offered, new OwnOffering("c", "C", "C", [Provides("records", "1.1")]));

        Assert.Equal((LinkMisfit.OtherVersion, "records", "1.0, 1.1", "2.0"), (other.Misfit, other.Interface, other.OfferedVersions, other.OwnVersions));
        Assert.Equal((LinkMisfit.NoCommonInterface, null), (none.Misfit, none.Interface));
        Assert.Equal((null, new LinkFit("records", "1.1", FirstProvides: false)), (fit.Misfit, fit.Fit));
    }

    private static LinkInterface Provides(string name, string version) => new(name, version, LinkRole.Provides, "REST");

    private static LinkInterface Consumes(string name, string version) => new(name, version, LinkRole.Consumes, "REST");
}
