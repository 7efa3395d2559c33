namespace Catalog.Provisioning;

/// <summary>How far a step is, for readers (手順の状態).</summary>
public enum StepState
{
    Pending,
    Working,
    /// <summary>Somebody else moves next, or the next try is due later.</summary>
    Waiting,
    Done,
    Failed,
}

/// <summary>What holds a step up.</summary>
/// <param name="Code">One of <see cref="ProvisioningTroubles"/>.</param>
/// <param name="Words">The vendor's own words, plain text without secrets; <c>null</c> = it gave none.</param>
public sealed record StepTrouble(string Code, string? Words)
{
    /// <summary>The sentence for an official, in the language of the caller: what is wrong and what happens next.</summary>
    public string Sentence => FaultText.Of(new Fault(Code, FaultKind.Unavailable, Words ?? FaultText.Of(NoWords)));

    private static Fault NoWords { get; } = new("provisioning.no-words", FaultKind.Unavailable);
}

/// <summary>One step as pages and the API show it.</summary>
/// <param name="Ordinal">Place in the operation.</param>
/// <param name="Kind">What it does.</param>
/// <param name="State">How far it is.</param>
/// <param name="Link">The link it sets up; <c>null</c> for all but <see cref="StepKind.WireLink"/>.</param>
/// <param name="WaitingOn">Who moves next; <c>null</c> unless it is the current step.</param>
/// <param name="WaitingOnVendor">That vendor; <c>null</c> when it is the marketplace's turn.</param>
/// <param name="Attempts">Tries that came to nothing.</param>
/// <param name="NextTry">When it is looked at again; <c>null</c> unless it is the current step.</param>
public sealed record StepSheet(
    int Ordinal, StepKind Kind, StepState State, LinkId? Link, WaitingOn? WaitingOn, VendorName? WaitingOnVendor, int Attempts,
    DateTimeOffset? NextTry, DateTimeOffset? StartedAt, DateTimeOffset? EndedAt, StepTrouble? Trouble);

/// <summary>A vendor as shown: code and name in both languages.</summary>
public sealed record VendorName(string Code, string Name, string NameEn);
