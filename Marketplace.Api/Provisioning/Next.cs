using Catalog.Provisioning.Desk;

namespace Marketplace.Api.Provisioning;

/// <summary>What comes after a piece of work on a step.</summary>
/// <param name="Delay">Give the claim back and look again after this; <c>null</c> = go on at once.</param>
/// <param name="Failure">Why the operation ends here; <c>null</c> = it does not.</param>
internal readonly record struct Next(TimeSpan? Delay, Failure? Failure)
{
    public static Next GoOn => default;

    /// <summary>What only a person can judge; <c>null</c> = nothing.</summary>
    public Doubt? Doubt { get; private init; }

    public bool IsGoOn => Delay is null && Failure is null && Doubt is null;

    public static Next In(TimeSpan delay) => new(delay, null);

    public static Next Fail(string code, string? words = null) => new(null, new Failure(code, words));

    public static Next SetAside(string code, string? words, CallEvidence? evidence) => new(null, null) { Doubt = new Doubt(code, words, evidence) };
}

/// <summary>The end of an operation: one of <see cref="Catalog.Provisioning.ProvisioningTroubles"/> and the vendor's words to it.</summary>
internal sealed record Failure(string Code, string? Words);

/// <summary>The operation neither ends nor goes on until a person has judged it.</summary>
/// <param name="Code">One of <see cref="Catalog.Provisioning.ProvisioningTroubles"/>.</param>
/// <param name="Words">The vendor's words.</param>
/// <param name="Evidence">The call that left it open; <c>null</c> = none did.</param>
internal sealed record Doubt(string Code, string? Words, CallEvidence? Evidence);
