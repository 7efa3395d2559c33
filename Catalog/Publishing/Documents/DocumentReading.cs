namespace Catalog.Publishing.Documents;

/// <summary>The end of reading a document: its root, or why it could not be read.</summary>
/// <param name="Root"><c>null</c> when there are findings.</param>
public sealed record DocumentReading(MapNode? Root, IReadOnlyList<CheckFinding> Findings)
{
    internal static DocumentReading Of(DocumentNode? root, CheckLog log)
    {
        if (log.All.Count == 0 && root is not MapNode)
        {
            log.Add(string.Empty, root?.Spot, DescriptorFaults.NotADescriptor);
        }

        return new(log.All.Count == 0 ? (MapNode?)root : null, log.All);
    }

    internal static DocumentReading Refused(Fault fault, Spot? spot = null) => new(null, [new CheckFinding(string.Empty, spot, _ => fault)]);
}
