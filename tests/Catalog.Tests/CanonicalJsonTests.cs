using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Catalog.Tests;

public sealed class CanonicalJsonTests
{
    [Theory]
    [InlineData("""{ "b": 1, "a": [ true, null, "x" ] }""", """{"a":[true,null,"x"],"b":1}""")]
    [InlineData("""{ "\u20ac": 1, "\r": 2, "1": 3, "\u0080": 4, "\u00f6": 5, "\ud83d\ude00": 6, "\ufb33": 7 }""", "{\"\\r\":2,\"1\":3,\"\u0080\":4,\"ö\":5,\"€\":1,\"😀\":6,\"\ufb33\":7}")]
    [InlineData("""[ "\u0000\b\t\n\f\r\u001f\"\\\/<>&'+" ]""", """["\u0000\b\t\n\f\r\u001f\"\\/<>&'+"]""")]
    [InlineData("[ 9007199254740991, -1, 0 ]", "[9007199254740991,-1,0]")]
    public void There_is_one_form(string loose, string canonical) =>
        Assert.Equal(canonical, Encoding.UTF8.GetString(CanonicalJson.Write(JsonNode.Parse(loose)!)));

    [Theory]
    [InlineData("[ 1.5 ]")]
    [InlineData("[ 9007199254740992 ]")]
    [InlineData("""[ "\ud83d" ]""")]
    public void What_readers_would_not_hold_exactly_is_not_written(string json) =>
        Assert.Throws<InvalidOperationException>(() => CanonicalJson.Write(JsonDocument.Parse(json).RootElement));

    [Theory]
    [InlineData("""{"a":1,"b":2}""", null)]
    [InlineData("""{"a":1, "b":2}""", 7)]
    [InlineData("""{"b":2,"a":1}""", 2)]
    [InlineData("""{"a":1,"a":1}""", 0)]
    [InlineData("""{"a":01}""", 6)]
    [InlineData("""{"a":"\u0041"}""", 6)]
    [InlineData("""{"a":1}x""", 7)]
    public void Reading_takes_canonical_bytes_alone_and_says_where_they_are_not(string json, int? wrong)
    {
        var read = CanonicalJson.Read(Encoding.UTF8.GetBytes(json), out var first);

        Assert.Equal(wrong is null, read is not null);
        Assert.Equal(wrong ?? json.Length, first);
    }
}
