using System.Globalization;
using System.Text.Json;
using Catalog.Papers;
using Catalog.Selection.Record;
using Catalog.Storage;
using Microsoft.EntityFrameworkCore;

namespace Catalog.Selection.Papers;

/// <summary>The papers of a case for whoever may read it: drafts from the facts as they stand, final ones from the locked record.</summary>
/// <param name="Title">Of the case.</param>
/// <param name="Locking"><c>null</c> = drafts.</param>
/// <param name="Papers">In the order of the office; a paper that cannot be written yet is <c>null</c>.</param>
public sealed record CasePaperSheet(string Title, Locking? Locking, IReadOnlyList<(string Name, Paper? Paper)> Papers);

/// <summary>A paper as a file.</summary>
public sealed record PaperFile(string Name, string ContentType, byte[] Content);

/// <summary>Writes the papers of a case.</summary>
public sealed class ReadPapers(IDbContextFactory<MarketplaceDb> dbs, WriteRecord record, TimeProvider time)
{
    /// <summary>All papers, in the reader's language.</summary>
    public async Task<Outcome<CasePaperSheet>> RunAsync(SelectionId id, Actor by, CultureInfo culture, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(by);
        await using var db = await dbs.CreateDbContextAsync(ct);
        if (await db.Selections.AsNoTracking().VisibleTo(by).SingleOrDefaultAsync(each => each.Id == id, ct) is not { } selection)
        {
            return SelectionFaults.Unknown(id.Value.ToString());
        }

        using var written = JsonDocument.Parse(await RecordAsync(db, selection, by, ct));
        var facts = new CaseFacts(written.RootElement, selection.Locking?.Digest, new PaperWords(culture));
        return new CasePaperSheet(selection.Title, selection.Locking, [.. CasePapers.All.Select(paper => (paper.Name, paper.Write(facts)))]);
    }

    /// <summary>One paper as a file, in Japanese as it goes into the files of the office.</summary>
    /// <param name="file">Name and form, such as <c>reason.pdf</c>.</param>
    public async Task<Outcome<PaperFile>> FileAsync(SelectionId id, string file, Actor by, CancellationToken ct)
    {
        var known = CasePapers.All.SelectMany(paper => Enum.GetValues<PaperForm>().Select(form => (Name: CasePaperFile.NameOf(paper, form), Paper: paper, Form: form))).ToList();
        var asked = known.Find(each => each.Name == file);
        if (asked.Name is null)
        {
            return SelectionFaults.UnknownPaper(file, string.Join(", ", CasePapers.All.Select(paper => paper.Name)));
        }

        var read = await RunAsync(id, by, CultureInfo.GetCultureInfo("ja-JP"), ct);
        return !read.IsDone ? read.Fault
            : read.Value.Papers.First(each => each.Name == asked.Paper.Name).Paper is not { } paper ? SelectionFaults.PaperNotYet(asked.Paper.Name)
            : new PaperFile(
                file, asked.Form == PaperForm.Pdf ? PaperPdf.ContentType : PaperWorkbook.ContentType,
                CasePaperFile.Write(paper, asked.Form, read.Value.Locking?.At ?? time.GetUtcNow()));
    }

    private async Task<byte[]> RecordAsync(MarketplaceDb db, SelectionCase selection, Actor by, CancellationToken ct) => selection.Locking is null
        ? await record.RunAsync(db, selection, by, time.GetUtcNow(), ct)
        : await db.DecisionRecords.AsNoTracking().Where(each => each.Selection == selection.Id)
            .SelectMany(each => each.Files).Where(each => each.Name == RecordNames.Record).Select(each => each.Content).SingleAsync(ct);
}
