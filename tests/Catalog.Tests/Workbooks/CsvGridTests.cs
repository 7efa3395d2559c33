using System.Text;
using Catalog.Workbooks;

namespace Catalog.Tests.Workbooks;

public sealed class CsvGridTests
{
    [Fact]
    public void Rows_are_records_of_any_length_and_empty_ones_keep_their_number()
    {
        var rows = Rows("a,b\n\n\"c\nd\",,\"say \"\"e\"\"\"\nf\n");

        Assert.Equal(["1 1a 2b", "3 1c\nd 3say \"e\"", "4 1f"], rows);
    }

    [Fact]
    public void Half_of_a_text_in_another_encoding_is_refused_and_not_guessed()
    {
        byte[] file = [.. Encoding.UTF8.GetBytes("機能"), 0x8B, 0x40, 0xFF];

        Assert.Equal("workbooks.unknown-encoding", CsvGrid.Read(file).Findings.Single().Fault.Code);
    }

    [Theory]
    [InlineData("a,b\"c\n", "B1")]
    [InlineData("a,\"b\"c\n", "B1")]
    [InlineData("a\nb,c,\"d\ne", "C2")]
    public void Quote_without_its_partner_is_found_where_it_stands(string text, string place)
    {
        var finding = Assert.Single(CsvGrid.Read(Encoding.UTF8.GetBytes(text)).Findings);

        Assert.Equal((place, "workbooks.broken-quotes"), (finding.Place.ToString(), finding.Fault.Code));
    }

    private static IEnumerable<string> Rows(string text) => CsvGrid.Read(Encoding.UTF8.GetBytes(text)).Content!.Sheets.Single().Rows
        .Select(row => $"{row.Number} {string.Join(' ', row.Cells.Select(cell => $"{cell.Column}{cell.Text}"))}");
}
