using System.Text;
using Catalog.Provisioning.Catalogs;

namespace Catalog.Tests.Provisioning;

public sealed class CatalogDifferenceTests
{
    private const string Before = """
        {"services":[
          {"id":"a","name":"A","plans":[{"id":"p","name":"P"},{"id":"q"}]},
          {"id":"b","plans":[{"id":"r"}]}]}
        """;

    [Fact]
    public void Nothing_differs_from_itself() => Assert.Empty(CatalogDifference.Between(Read(Before), Read(Before)));

    [Fact]
    public void Services_and_plans_come_and_go_by_their_ids()
    {
        var after = Read("""{"services":[{"id":"a","name":"A","plans":[{"id":"p","name":"P"},{"id":"s"}]},{"id":"c","plans":[{"id":"t"}]}]}""");

        Assert.Equal(
            [
                new(CatalogChangeKind.ServiceVanished, "b"), new(CatalogChangeKind.ServiceAdded, "c"),
                new(CatalogChangeKind.PlanVanished, "a", "q"), new(CatalogChangeKind.PlanAdded, "a", "s"),
            ],
            CatalogDifference.Between(Read(Before), after));
    }

    [Theory]
    [InlineData("\"name\":\"X\"", CatalogMember.Name, "P", "X")]
    [InlineData("\"name\":\"P\",\"description\":\"D\"", CatalogMember.Description, null, "D")]
    [InlineData("\"name\":\"P\",\"free\":false", CatalogMember.Free, "true", "false")]
    [InlineData("\"name\":\"P\",\"bindable\":true", CatalogMember.Bindable, "false", "true")]
    [InlineData("\"name\":\"P\",\"plan_updateable\":true", CatalogMember.Updateable, "false", "true")]
    [InlineData("\"name\":\"P\",\"binding_rotatable\":true", CatalogMember.BindingRotatable, "false", "true")]
    [InlineData("\"name\":\"P\",\"maximum_polling_duration\":60", CatalogMember.MaximumPolling, null, "60")]
    [InlineData("\"name\":\"P\",\"maintenance_info\":{\"version\":\"2.0.0\"}", CatalogMember.MaintenanceInfo, null, "2.0.0")]
    public void Property_of_a_plan_is_named_with_both_its_values(string plan, CatalogMember member, string? was, string? now)
    {
        var after = Read($$"""{"services":[{"id":"a","name":"A","plans":[{"id":"p",{{plan}}},{"id":"q"}]},{"id":"b","plans":[{"id":"r"}]}]}""");

        Assert.Equal([new(CatalogChangeKind.Changed, "a", "p", member, was, now)], CatalogDifference.Between(Read(Before), after));
    }

    [Fact]
    public void Schemas_differ_by_their_digest()
    {
        const string with = """{"services":[{"id":"a","name":"A","plans":[{"id":"p","name":"P","schemas":{"service_instance":{"create":{"parameters":{"$schema":"http://json-schema.org/draft-06/schema#"}}}}},{"id":"q"}]},{"id":"b","plans":[{"id":"r"}]}]}""";

        Assert.Equal(CatalogMember.Schemas, Assert.Single(CatalogDifference.Between(Read(Before), Read(with))).Member);
    }

    private static OfferedCatalog Read(string body) => ReadCatalog.From(Encoding.UTF8.GetBytes(body)).Value!;
}
