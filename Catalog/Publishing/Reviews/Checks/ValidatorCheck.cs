using Catalog.Publishing.Descriptors;
using Catalog.Storage;

namespace Catalog.Publishing.Reviews.Checks;

/// <summary>What the validator says today; since the submission a certificate may have expired or a question set been replaced.</summary>
internal sealed class ValidatorCheck(CheckDescriptor check) : IReviewCheck
{
    public Task<IReadOnlyList<CheckFinding>> RunAsync(MarketplaceDb db, ReviewedEdit edit, CancellationToken ct) => Task.FromResult(check.Run(edit.Now).Findings);
}
