using Marketplace.Api.Provisioning.Doctor;

namespace Marketplace.Api.Ladder.Climbing;

/// <summary>One export from order to file, as far as it came; nothing is judged here.</summary>
/// <param name="Binding">What has to be unbound; <c>null</c> = it was not even asked for.</param>
/// <param name="Order">The answer to the binding.</param>
/// <param name="Wrong">Which member of the credentials is wrong; <c>null</c> = none, or there were no credentials.</param>
/// <param name="Answer">What came from the address; <c>null</c> = it was not called.</param>
internal sealed record TakenExport(MadeThing? Binding, Exchange? Order, ExportOffer? Offer, string? Wrong, Exchange? Answer, CsvRows? File)
{
    public static TakenExport None { get; } = new(null, null, null, null, null, null);

    /// <summary>Whole: a file that can be compared with another one.</summary>
    public bool IsWhole => Answer is { Status: 200 } && File is not null;
}
