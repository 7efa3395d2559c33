using System.Text;
using Catalog.Provisioning.Catalogs;

namespace Catalog.Tests.Provisioning;

public sealed class ReadCatalogTests
{
    private const string Draft = "http://json-schema.org/draft-07/schema#";

    [Theory]
    [InlineData("""[]""", "provisioning.catalog-unreadable")]
    [InlineData("""{"services":[{"id":"a","id":"b","plans":[{"id":"p"}]}]}""", "provisioning.catalog-unreadable")]
    [InlineData("""{"services":null}""", "provisioning.catalog-unreadable")]
    [InlineData("""{"services":[1]}""", "provisioning.catalog-unreadable")]
    [InlineData("""{"services":[{"plans":[{"id":"p"}]}]}""", "provisioning.catalog-no-id")]
    [InlineData("""{"services":[{"id":"a","plans":[{"name":"p"}]}]}""", "provisioning.catalog-no-id")]
    [InlineData("""{"services":[{"id":"a","plans":[]}]}""", "provisioning.catalog-no-plans")]
    [InlineData("""{"services":[{"id":"a","plans":[{"id":"p"},{"id":"p"}]}]}""", "provisioning.catalog-id-twice")]
    [InlineData("""{"services":[{"id":"a","plans":[{"id":"p"}]},{"id":"b","plans":[{"id":"p"}]}]}""", "provisioning.catalog-id-twice")]
    [InlineData("""{"services":[{"id":"a","plans":[{"id":"p","maximum_polling_duration":-1}]}]}""", "provisioning.catalog-bad-polling")]
    [InlineData("""{"services":[{"id":"a","plans":[{"id":"p","schemas":[]}]}]}""", "provisioning.catalog-bad-schema")]
    public void Bad_catalog_is_refused_as_a_whole(string body, string code) => Assert.Equal(code, Read(body).Fault?.Code);

    [Theory]
    [InlineData("""{"$schema":"https://json-schema.org/draft/2020-12/schema"}""", "provisioning.catalog-unknown-draft")]
    [InlineData("""{"type":"object"}""", "provisioning.catalog-unknown-draft")]
    [InlineData("""{"$schema":"DRAFT","properties":{"a":{"$ref":"https://elsewhere.example/x.json"}}}""", "provisioning.catalog-foreign-ref")]
    [InlineData("""{"$schema":"DRAFT","definitions":{"b":{}},"properties":{"a":{"$ref":"#/definitions/b"}}}""", null)]
    [InlineData("""{"$schema":"http://json-schema.org/draft-04/schema#"}""", null)]
    [InlineData("""5""", "provisioning.catalog-bad-schema")]
    public void Schema_of_parameters_is_of_a_known_draft_and_whole_in_itself(string schema, string? code) =>
        Assert.Equal(code, Read(With(schema.Replace("DRAFT", Draft, StringComparison.Ordinal))).Fault?.Code);

    [Fact]
    public void Sizes_have_their_limits()
    {
        var longSchema = $$"""{"$schema":"{{Draft}}","description":"{{new string('a', 64 * 1024)}}"}""";

        Assert.Equal(CatalogFaults.TooLarge, ReadCatalog.From(new byte[ReadCatalog.Largest + 1]).Fault);
        Assert.Equal("provisioning.catalog-schema-too-long", Read(With(longSchema)).Fault?.Code);
    }

    [Fact]
    public void What_a_broker_leaves_out_has_the_default_of_the_specification()
    {
        var plan = Read("""{"services":[{"id":"a","name":null,"bindable":true,"plan_updateable":true,"plans":[{"id":"p","schemas":null},{"id":"q","free":false,"bindable":false,"plan_updateable":false,"maximum_polling_duration":90,"maintenance_info":{"version":"1.2.3"}}]}]}""").Value!;

        Assert.Equal(new OfferedPlan("p", "", null, true, true, true, false, null, null, null), plan.Find("a", "p"));
        Assert.Equal(new OfferedPlan("q", "", null, false, false, false, false, TimeSpan.FromSeconds(90), "1.2.3", null), plan.Find("a", "q"));
        Assert.False(plan.Find("a")!.AreInstancesRetrievable);
    }

    [Theory]
    [InlineData("""{"municipal":{"sign_in":true}}""", true)]
    [InlineData("""{"municipal":{"sign_in":"true"}}""", false)]
    [InlineData("""{"municipal":true}""", false)]
    [InlineData("""{"municipal":{}}""", false)]
    [InlineData("null", false)]
    public void Plan_takes_sign_in_when_its_metadata_says_so(string metadata, bool takes)
    {
        var plan = Read("""{"services":[{"id":"a","plans":[{"id":"p","metadata":METADATA}]}]}""".Replace("METADATA", metadata, StringComparison.Ordinal)).Value!.Find("a", "p")!;

        Assert.Equal(takes, plan.TakesSignIn);
    }

    private static string With(string schema) =>
        """{"services":[{"id":"a","plans":[{"id":"p","schemas":{"service_instance":{"create":{"parameters":SCHEMA}}}}]}]}""".Replace("SCHEMA", schema, StringComparison.Ordinal);

    private static Outcome<OfferedCatalog> Read(string body) => ReadCatalog.From(Encoding.UTF8.GetBytes(body));
}
