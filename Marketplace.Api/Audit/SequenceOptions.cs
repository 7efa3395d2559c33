namespace Marketplace.Api.Audit;

/// <summary>Section <c>Audit</c>.</summary>
public sealed record SequenceOptions
{
    /// <summary>Whether this process gives facts their place in the audit tree and signs it; one process of an installation must.</summary>
    public bool Sequencing { get; init; } = true;
}
