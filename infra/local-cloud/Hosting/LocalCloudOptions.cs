using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace LocalCloud.Hosting;

/// <summary>What can be told to the program in the section <c>LocalCloud</c>.</summary>
public sealed record class LocalCloudOptions
{
    public const string Section = "LocalCloud";
    public const string DefaultAddress = "http://127.0.0.1:5090";

    [Required(ErrorMessage = "LocalCloud:Data must be the path of a SQLite file.")]
    public string Data { get; set; } = "App_Data/local-cloud.db";

    [Range(0, 3600, ErrorMessage = "LocalCloud:ProvisioningSeconds must be between 0 and 3600.")]
    public int ProvisioningSeconds { get; set; } = 3;

    [Required(ErrorMessage = "LocalCloud:BrokerUser must not be empty.")]
    [RegularExpression("[^:]+", ErrorMessage = "LocalCloud:BrokerUser must not contain a colon.")]
    public string BrokerUser { get; set; } = "marketplace";

    [Required(ErrorMessage = "LocalCloud:BrokerPassword must not be empty.")]
    public string BrokerPassword { get; set; } = "local-cloud-only";

    /// <summary>Initial access token of the identity provider: who has it may register clients (RFC 7591).</summary>
    [Required(ErrorMessage = "LocalCloud:IdentityToken must not be empty.")]
    public string IdentityToken { get; set; } = "local-cloud-identity-only";

    /// <summary>Version of the applications; a tenant keeps the one it was made or upgraded with.</summary>
    [RegularExpression(@"\d+\.\d+\.\d+", ErrorMessage = "LocalCloud:Release must be three numbers, such as 1.0.0.")]
    public string Release { get; set; } = "1.0.0";

    /// <summary>After so many days a credential is to be renewed.</summary>
    [Range(0, 3650, ErrorMessage = "LocalCloud:RenewDays must be between 0 and 3650.")]
    public int RenewDays { get; set; } = 180;

    public bool ExitWithStdin { get; set; }

    public TimeSpan ProvisioningTime => TimeSpan.FromSeconds(ProvisioningSeconds);

    /// <summary>A binding is lighter work than an instance: one second at most.</summary>
    public TimeSpan BindingTime => TimeSpan.FromSeconds(Math.Min(1, ProvisioningSeconds));
}

[OptionsValidator]
internal sealed partial class LocalCloudOptionsCheck : IValidateOptions<LocalCloudOptions>;
