namespace Catalog.Workbooks;

/// <summary>What bringing a file did: the import, or everything that is wrong in the file.</summary>
/// <param name="Done"><c>null</c> = nothing was written.</param>
/// <param name="Findings">In the order of the file; empty when it was brought in.</param>
public sealed record FileOutcome<T>(T? Done, IReadOnlyList<Finding> Findings)
    where T : class;
