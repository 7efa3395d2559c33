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

    private static LinkInterface Provides(string name, string version) => new(name, version, LinkRole.Provides, "REST");

    private static LinkInterface Consumes(string name, string version) => new(name, version, LinkRole.Consumes, "REST");
}
