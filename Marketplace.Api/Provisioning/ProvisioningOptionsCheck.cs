using System.Globalization;
using Microsoft.Extensions.Options;

namespace Marketplace.Api.Provisioning;

/// <summary>Names every wrong key of section <c>Provisioning</c> at once.</summary>
internal sealed class ProvisioningOptionsCheck(IHostEnvironment environment) : IValidateOptions<ProvisioningOptions>
{
    public ValidateOptionsResult Validate(string? name, ProvisioningOptions options)
    {
        List<string?> wrong =
        [
            Outside(nameof(options.LeaseSeconds), options.LeaseSeconds, 0.1, 3600),
            Outside(nameof(options.FirstPollSeconds), options.FirstPollSeconds, 0.01, 3600),
            Outside(nameof(options.MaxPollSeconds), options.MaxPollSeconds, options.FirstPollSeconds, 86_400),
            Outside(nameof(options.GiveUpHours), options.GiveUpHours, 0.000_01, 24 * 366),
            Outside(nameof(options.HandGiveUpDays), options.HandGiveUpDays, 1, 366),
            Outside(nameof(options.ExportMinutes), options.ExportMinutes, 0.01, 24 * 60),
            Outside(nameof(options.LargestExportMiB), options.LargestExportMiB, 1, 1_048_576),
            Outside(nameof(options.HandPollSeconds), options.HandPollSeconds, 0, 3600),
            options.PublicAddress is { } address && !(Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Scheme == Uri.UriSchemeHttps)
                ? $"Provisioning:PublicAddress is {address}; it must be the https address at which this API is reached from outside."
                : null,
            Outside(nameof(options.ConcurrencyPerBroker), options.ConcurrencyPerBroker, 1, 1000),
            Outside(nameof(options.WaitingPerBroker), options.WaitingPerBroker, 0, 1000),
            Outside(nameof(options.ConnectSeconds), options.ConnectSeconds, 0.01, 300),
            Outside(nameof(options.CallSeconds), options.CallSeconds, options.ConnectSeconds, 600),
            Outside(nameof(options.LateArrivalSeconds), options.LateArrivalSeconds, 0, 86_400),
            Outside(nameof(options.BeatSeconds), options.BeatSeconds, 0.01, 3600),
            Outside(nameof(options.MissedBeats), options.MissedBeats, 1, 1000),
            Outside(nameof(options.CircuitFailures), options.CircuitFailures, 1, 1000),
            Outside(nameof(options.RecoverySeconds), options.RecoverySeconds, 0, 86_400),
            Outside(nameof(options.RecoveryCallsPerSecond), options.RecoveryCallsPerSecond, 0.01, 10_000),
            Outside(nameof(options.SetAsideAfter), options.SetAsideAfter, 1, 1000),
            Outside(nameof(options.CheckPatienceMinutes), options.CheckPatienceMinutes, 0.000_1, 24 * 60),
            Outside(nameof(options.TellPatienceMinutes), options.TellPatienceMinutes, 0, 24 * 60),
            Outside(nameof(options.CatalogMinutes), options.CatalogMinutes, 0, 24 * 60),
            Outside(nameof(options.RotationLookMinutes), options.RotationLookMinutes, 0, 7 * 24 * 60),
            options.AllowLoopbackBrokers && environment.IsProduction()
                ? "Provisioning:AllowLoopbackBrokers must be false in Production: vendors' brokers are reached over https only."
                : null,
        ];
        var found = wrong.OfType<string>().ToArray();
        return found.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(found);
    }

    private static string? Outside(string key, double value, double least, double most) =>
        value >= least && value <= most ? null : string.Create(
            CultureInfo.InvariantCulture, $"Provisioning:{key} is {value}; it must be a number from {least} to {most}.");
}
