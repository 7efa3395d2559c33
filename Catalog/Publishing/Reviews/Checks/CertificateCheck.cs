using System.Globalization;
using Catalog.Publishing.Descriptors;
using Catalog.Storage;

namespace Catalog.Publishing.Reviews.Checks;

/// <summary>Security marks that end within 90 days.</summary>
internal sealed class CertificateCheck(TimeProvider time) : IReviewCheck
{
    private const int Soon = 90;

    private const string Marks = "security.marks";

    public Task<IReadOnlyList<CheckFinding>> RunAsync(MarketplaceDb db, ReviewedEdit edit, CancellationToken ct)
    {
        var limit = Tokyo.Today(time).AddDays(Soon);
        IReadOnlyList<CheckFinding> findings = [.. AnswerReading.RowsOf(edit.Now.Answers, Marks)
            .Where(row => DateOnly.TryParse(row.Cells.TextOf("expiresOn"), CultureInfo.InvariantCulture, out var ends) && ends <= limit)
            .Select(row => Finding(row.Row, ReviewFaults.CertificateEndsSoon(row.Cells.TextOf("mark") ?? string.Empty, row.Cells.TextOf("expiresOn")!)))];
        return Task.FromResult(findings);
    }

    private static CheckFinding Finding(int row, Fault fault) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{Marks}[{row}].expiresOn"), null, _ => fault) { IsNotice = true };
}
