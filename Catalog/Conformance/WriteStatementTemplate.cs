using Catalog.Standards;

namespace Catalog.Conformance;

/// <summary>Writes the workbook that a vendor fills in for one version of a specification (申告様式).</summary>
public sealed class WriteStatementTemplate(Specs specs)
{
    /// <returns>The workbook as .xlsx bytes.</returns>
    public async Task<Outcome<byte[]>> RunAsync(string system, string version, CancellationToken ct)
    {
        var sheet = await specs.FindAsync(system, version, DateOnly.MaxValue, ct);
        if (!sheet.IsDone)
        {
            return sheet.Fault;
        }

        using var bytes = new MemoryStream();
        var head = sheet.Value.Head;
        await StatementTemplate.WriteAsync(bytes, new SpecFile(head.System, head.Number, head.Title, head.PublishedOn, sheet.Value.Lines), ct);
        return bytes.ToArray();
    }
}
