using System.Text;
using Marketplace.Api.Ladder.Climbing;

namespace Marketplace.Api.Tests.Ladder;

public sealed class CsvRowsTests
{
    [Theory]
    [InlineData("a,b\r\n1,2\r\n", 1)]
    [InlineData("a,b\n1,2\n3,4", 2)]
    [InlineData("\uFEFFa,b\r\n\"1,\"\"x\"\"\",\"two\r\nlines\"\r\n", 1)]
    [InlineData("a\r\n", 0)]
    public void File_is_read_as_its_header_and_rows(string text, int rows) => Assert.Equal(rows, Read(text)?.Rows.Count);

    [Theory]
    [InlineData("")]
    [InlineData("a,b\r\n1\r\n")]
    [InlineData("a,b\r\n\"1,2\r\n")]
    [InlineData("a,b\r\n\r\n1,2\r\n")]
    public void What_is_no_such_file_is_none(string text) => Assert.Null(Read(text));

    [Fact]
    public void Bytes_that_are_no_text_are_none() => Assert.Null(CsvRows.Read([0x61, 0xFF, 0x0A]));

    [Theory]
    [InlineData("a,b\r\n1,2\r\n3,4\r\n", "a,b\r\n3,4\r\n1,2\r\n", null)]
    [InlineData("a,b\r\n1,2\r\n1,2\r\n", "a,b\r\n1,2\r\n3,4\r\n", "\"1\",\"2\"")]
    [InlineData("a,b\r\n1,2\r\n", "a,b\r\n1,2\r\n3,4\r\n", "\"3\",\"4\"")]
    [InlineData("a,b\r\n1,2\r\n", "a,c\r\n1,2\r\n", "\"a\",\"c\"")]
    [InlineData("a,b\r\n\"1,2\",3\r\n", "a,b\r\n1,\"2,3\"\r\n", "\"1,2\",\"3\"")]
    public void First_row_that_is_missing_or_too_many_is_named_and_their_order_is_free(string one, string other, string? row) =>
        Assert.Equal(row, Read(one)!.FirstDifference(Read(other)!));

    private static CsvRows? Read(string text) => CsvRows.Read(Encoding.UTF8.GetBytes(text));
}
