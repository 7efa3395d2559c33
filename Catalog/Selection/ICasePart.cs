using System.Text.Json.Nodes;
using Catalog.Storage;

namespace Catalog.Selection;

/// <summary>What one sort of work on a case adds to it: what it waits for, what forbids the next moment, and what the record keeps of it.</summary>
public interface ICasePart
{
    /// <summary>Its member of the record, in camelCase, such as <c>quotes</c>.</summary>
    string Name { get; }

    /// <summary>What waits on whom, in the order in which it presses; empty when nothing does.</summary>
    Task<IReadOnlyList<Waiting>> WaitingAsync(MarketplaceDb db, SelectionCase selection, CancellationToken ct);

    /// <summary>Why the moment may not come yet; <c>null</c> = no objection.</summary>
    Task<Fault?> ObjectionAsync(MarketplaceDb db, SelectionCase selection, CaseMoment moment, CancellationToken ct);

    /// <summary>What an auditor needs of it years later, complete in itself; <c>null</c> = this case has none of it.</summary>
    Task<JsonNode?> RecordAsync(MarketplaceDb db, SelectionCase selection, CancellationToken ct);
}
