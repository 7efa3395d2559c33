namespace Marketplace.Web.Selection.Joint;

/// <summary>What a form about the towns of a case asks for.</summary>
public enum TownsAct
{
    Invite,
    TakeBack,
    Join,
    Decline,
    Leave,
    Assent,
    Dissent,
}

/// <summary>A posted form about the towns of a case; the forms differ in the act and in which fields they fill.</summary>
public sealed class TownsInput
{
    public TownsAct? Act { get; set; }

    /// <summary>The version of the case on which the form was drawn.</summary>
    public int? SeenVersion { get; set; }

    /// <summary>Of an invitation: the case.</summary>
    public Guid? Case { get; set; }

    /// <summary>Six-digit code of the other town.</summary>
    public string? Town { get; set; }

    public string? Words { get; set; }

    public DateOnly? Until { get; set; }
}
