namespace Catalog.Selection.Needs;

/// <summary>What was answered to one step in one sitting. Kept for ever: the newest of a step counts, the older ones are its history.</summary>
public sealed class NeedAnswer
{
    private NeedAnswer() { }

    public NeedAnswer(SelectionId selection, NeedStep step, int number, string said, Actor by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(by);
        Selection = selection;
        Step = step;
        Number = number;
        Said = said;
        At = now;
        By = by.Name;
    }

    public SelectionId Selection { get; private set; }

    public NeedStep Step { get; private set; }

    /// <summary>1, 2, 3 … within the step of the case.</summary>
    public int Number { get; private set; }

    /// <summary>The answer as JSON.</summary>
    public string Said { get; private set; } = null!;

    public DateTimeOffset At { get; private set; }

    public string By { get; private set; } = null!;
}
