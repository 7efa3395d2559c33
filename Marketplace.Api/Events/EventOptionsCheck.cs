using System.Globalization;
using Microsoft.Extensions.Options;

namespace Marketplace.Api.Events;

/// <summary>Names every wrong key of section <c>Events</c> at once.</summary>
internal sealed class EventOptionsCheck : IValidateOptions<EventOptions>
{
    public ValidateOptionsResult Validate(string? name, EventOptions options)
    {
        string?[] wrong =
        [
            Outside(nameof(options.AtOnce), options.AtOnce, 1, 1000),
            Outside(nameof(options.FirstGapSeconds), options.FirstGapSeconds, 0.01, 3600),
            Outside(nameof(options.MaxGapMinutes), options.MaxGapMinutes, options.FirstGapSeconds / 60, 24 * 60),
            Outside(nameof(options.DisableAfterDays), options.DisableAfterDays, 0.000_001, 366),
            Outside(nameof(options.EventDays), options.EventDays, 1, 36_600),
            Outside(nameof(options.DeliveryDays), options.DeliveryDays, 1, 36_600),
        ];
        var found = wrong.OfType<string>().ToArray();
        return found.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(found);
    }

    private static string? Outside(string key, double value, double least, double most) =>
        value >= least && value <= most ? null : string.Create(CultureInfo.InvariantCulture, $"Events:{key} is {value}; it must be a number from {least} to {most}.");
}
