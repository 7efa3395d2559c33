using Catalog.Papers;
using Catalog.Selection.Record;

namespace Catalog.Selection.Papers;

/// <summary>The forms in which a paper is given out.</summary>
public enum PaperForm
{
    Pdf,
    Xlsx,
}

/// <summary>A paper of a case as a file of the bundle.</summary>
internal sealed class CasePaperFile(CasePaper paper, PaperForm form) : IRecordPaper
{
    public string FileName => NameOf(paper, form);

    public static string NameOf(CasePaper paper, PaperForm form) => $"{paper.Name}.{(form == PaperForm.Pdf ? "pdf" : "xlsx")}";

    public byte[]? Write(DecisionPaper facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var read = new CaseFacts(facts.Record, facts.Digest, new PaperWords(facts.Culture));
        return paper.Write(read) is { } written ? Write(written, form, CaseFacts.Instant(facts.Record.GetProperty("lock"), "at")) : null;
    }

    public static byte[] Write(Paper paper, PaperForm form, DateTimeOffset at) =>
        form == PaperForm.Pdf ? PaperPdf.Write(paper, at) : PaperWorkbook.Write(paper);
}
