namespace Marketplace.Api.Provisioning;

/// <summary>What comes after a piece of work on a step.</summary>
/// <param name="Delay">Give the claim back and look again after this; <c>null</c> = go on at once.</param>
/// <param name="Failure">Why the operation ends here; <c>null</c> = it does not.</param>
internal readonly record struct Next(TimeSpan? Delay, Failure? Failure)
{
    public static Next GoOn => default;

    public bool IsGoOn => Delay is null && Failure is null;

    public static Next In(TimeSpan delay) => new(delay, null);

    public static Next Fail(string code, string? words = null) => new(null, new Failure(code, words));
}

/// <summary>The end of an operation: one of <see cref="Catalog.Provisioning.ProvisioningTroubles"/> and the vendor's words to it.</summary>
internal sealed record Failure(string Code, string? Words);
