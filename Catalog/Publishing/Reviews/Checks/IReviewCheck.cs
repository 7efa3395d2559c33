using Catalog.Publishing.Descriptors;
using Catalog.Storage;

namespace Catalog.Publishing.Reviews;

/// <summary>An edit that is being judged.</summary>
/// <param name="LastPublished">The version approved last; <c>null</c> = none yet.</param>
public sealed record ReviewedEdit(Descriptor Now, Descriptor? LastPublished);

/// <summary>Looks for one sort of trouble before a person reads. Checks run in the order in which they are registered; one that needs the network, such as for dead links, is registered by whoever may use it.</summary>
public interface IReviewCheck
{
    Task<IReadOnlyList<CheckFinding>> RunAsync(MarketplaceDb db, ReviewedEdit edit, CancellationToken ct);
}
