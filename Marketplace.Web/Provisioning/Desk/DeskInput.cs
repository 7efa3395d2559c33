namespace Marketplace.Web.Provisioning.Desk;

/// <summary>What an operator does, and why.</summary>
public sealed class DeskInput
{
    public const string Retry = "retry";
    public const string Release = "release";
    public const string GiveUp = "give-up";
    public const string Attest = "attest-change";

    public string? Act { get; set; }

    public string? Reason { get; set; }
}
