using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Marketplace.Api.Edge;

/// <summary>Section <c>RateLimits</c>: requests per minute of one client, or of one address without a token.</summary>
internal sealed record RateLimitOptions
{
    public const string Section = "RateLimits";

    [Range(1, 1_000_000, ErrorMessage = "RateLimits:ReadsPerMinute expects a whole number from 1 to 1000000.")]
    public int ReadsPerMinute { get; init; } = 600;

    [Range(1, 1_000_000, ErrorMessage = "RateLimits:WritesPerMinute expects a whole number from 1 to 1000000.")]
    public int WritesPerMinute { get; init; } = 120;

    [Range(1, 1_000_000, ErrorMessage = "RateLimits:TokensPerMinute expects a whole number from 1 to 1000000.")]
    public int TokensPerMinute { get; init; } = 60;
}

[OptionsValidator]
internal sealed partial class RateLimitOptionsValidator : IValidateOptions<RateLimitOptions>;
