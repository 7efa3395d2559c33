using Catalog.Municipalities;

namespace Catalog.Selection.Joint;

/// <summary>A town that was invited to the case of another (共同選定の相手団体): what was granted until which day, and what it said when.</summary>
public sealed class JointTown
{
    private JointTown() { }

    /// <param name="selection">The leading town's case.</param>
    /// <param name="number">1, 2, 3 … within the case; never reused.</param>
    /// <param name="order">Whom it invites, with which words, until which day.</param>
    /// <param name="by">Who invites.</param>
    /// <param name="now">When.</param>
    public JointTown(SelectionId selection, int number, InviteTownOrder order, Actor by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(by);
        Case = selection;
        Number = number;
        Municipality = order.Town;
        Words = order.Words.Trim();
        Until = order.Until;
        InvitedAt = now;
        InvitedBy = by.Name;
    }

    public SelectionId Case { get; private set; }

    public int Number { get; private set; }

    public MunicipalityCode Municipality { get; private set; }

    /// <summary>What the leading town writes to the invited one, which does not see the case yet.</summary>
    public string Words { get; private set; } = null!;

    /// <summary>Last day, in Tokyo, of the invitation and of the reading that it grants.</summary>
    public DateOnly Until { get; private set; }

    public DateTimeOffset InvitedAt { get; private set; }

    public string InvitedBy { get; private set; } = null!;

    /// <summary>From here on the town reads the case; <c>null</c> = it has not joined.</summary>
    public DateTimeOffset? JoinedAt { get; private set; }

    public string? JoinedBy { get; private set; }

    /// <summary>From here on the town reads nothing any more; <c>null</c> = not before <see cref="Until"/> is past.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    public string? EndedBy { get; private set; }

    public JointEnd? End { get; private set; }

    /// <summary>Why it declined or left; <c>null</c> when the invitation was taken back.</summary>
    public string? EndedBecause { get; private set; }

    /// <summary>When it said what it thinks of the decision; <c>null</c> = not yet.</summary>
    public DateTimeOffset? ViewStatedAt { get; private set; }

    public string? ViewStatedBy { get; private set; }

    public JointView? View { get; private set; }

    public string? ViewWords { get; private set; }

    /// <summary>It reads the case on this day.</summary>
    public bool HasJoined(DateOnly today) => JoinedAt is not null && EndedAt is null && Until >= today;

    /// <summary>It has been invited and can still answer on this day.</summary>
    public bool IsInvited(DateOnly today) => JoinedAt is null && EndedAt is null && Until >= today;

    /// <summary>Whether the town agreed to the decision, so that it may contract on the strength of it.</summary>
    public bool HasAssented => View == JointView.Assents;

    public Outcome Join(Actor by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (!IsInvited(Tokyo.DayOf(now)))
        {
            return JointFaults.InvitationOver;
        }

        (JoinedAt, JoinedBy) = (now, by.Name);
        return Outcome.Done;
    }

    public Outcome Decline(string reason, Actor by, DateTimeOffset now) =>
        IsInvited(Tokyo.DayOf(now)) ? Finish(JointEnd.Declined, reason, by, now) : JointFaults.InvitationOver;

    public Outcome Leave(string reason, Actor by, DateTimeOffset now) =>
        HasJoined(Tokyo.DayOf(now)) ? Finish(JointEnd.Left, reason, by, now) : JointFaults.NotJoined;

    /// <summary>Agrees or objects to the decision; said again, the newer word holds, and the audit log keeps both.</summary>
    public Outcome StateView(JointView view, string words, Actor by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(by);
        if ((HasJoined(Tokyo.DayOf(now)) ? CheckWords(words, "words") : JointFaults.NotJoined) is { } refused)
        {
            return refused;
        }

        (View, ViewWords, ViewStatedAt, ViewStatedBy) = (view, words.Trim(), now, by.Name);
        return Outcome.Done;
    }

    public Outcome TakeBack(Actor by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (EndedAt is not null)
        {
            return JointFaults.InvitationOver;
        }

        (End, EndedAt, EndedBy) = (JointEnd.TakenBack, now, by.Name);
        return Outcome.Done;
    }

    internal static Fault? CheckWords(string text, string field) => CaseWords.Refusal(text, field);

    private Outcome Finish(JointEnd end, string reason, Actor by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (CheckWords(reason, "words") is { } refused)
        {
            return refused;
        }

        (End, EndedBecause, EndedAt, EndedBy) = (end, reason.Trim(), now, by.Name);
        return Outcome.Done;
    }
}
