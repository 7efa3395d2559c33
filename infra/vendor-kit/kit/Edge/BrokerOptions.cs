using System.ComponentModel.DataAnnotations;

namespace VendorKit;

/// <summary>Section <c>Broker</c> of the configuration.</summary>
public sealed class BrokerOptions
{
    public const string Section = "Broker";

    /// <summary>User name that the marketplace signs in with.</summary>
    [Required, RegularExpression("[^:]{1,255}", ErrorMessage = "Broker:User must have 1 to 255 characters and no colon.")]
    public string User { get; set; } = "marketplace";

    /// <summary>Its password; set it by the environment (<c>Broker__Password</c>), never in a file of the repository.</summary>
    [Required(ErrorMessage = "Broker:Password is missing: set the environment variable Broker__Password."),
        MinLength(12, ErrorMessage = "Broker:Password must have at least 12 characters.")]
    public string Password { get; set; } = string.Empty;

    /// <summary>Where the kit keeps what it made; readable by this program alone, for credentials are in it.</summary>
    [Required]
    public string Folder { get; set; } = "App_Data/broker";

    /// <summary>How long the marketplace waits before it asks again about slow work; 0 = it may choose.</summary>
    [Range(0, 3600)]
    public int PollAfterSeconds { get; set; } = 5;

    /// <summary>Largest body of a request.</summary>
    [Range(1024, 16 * 1024 * 1024)]
    public int LargestBody { get; set; } = 256 * 1024;

    /// <summary>Slow work that is done at a time.</summary>
    [Range(1, 64)]
    public int Hands { get; set; } = 4;
}
