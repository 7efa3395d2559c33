namespace Catalog.Selection.Joint;

/// <summary>How an invitation or a grant came to its end before its day.</summary>
public enum JointEnd
{
    /// <summary>辞退: the invited town did not join.</summary>
    Declined,
    /// <summary>離脱: the town left before the decision.</summary>
    Left,
    /// <summary>取消し: the leading town took it back.</summary>
    TakenBack,
}

/// <summary>What a town that joined says of the decision.</summary>
public enum JointView
{
    /// <summary>同意</summary>
    Assents,
    /// <summary>異議</summary>
    Objects,
}

/// <summary>How an invited town stands to the case on a day.</summary>
public enum JointState
{
    /// <summary>招待中: the answer is open.</summary>
    Invited,
    /// <summary>期限切れ: its day passed without an answer.</summary>
    Lapsed,
    /// <summary>参加中: it reads the case.</summary>
    Joined,
    /// <summary>閲覧終了: it had joined, and the day of the grant is past.</summary>
    Expired,
    /// <summary>辞退</summary>
    Declined,
    /// <summary>離脱</summary>
    Left,
    /// <summary>取消し</summary>
    TakenBack,
}

internal static class JointStates
{
    public static JointState Of(JointTown town, DateOnly today) => town switch
    {
        { End: JointEnd.Declined } => JointState.Declined,
        { End: JointEnd.Left } => JointState.Left,
        { End: JointEnd.TakenBack } => JointState.TakenBack,
        { JoinedAt: null } => town.IsInvited(today) ? JointState.Invited : JointState.Lapsed,
        _ => town.HasJoined(today) ? JointState.Joined : JointState.Expired,
    };
}
