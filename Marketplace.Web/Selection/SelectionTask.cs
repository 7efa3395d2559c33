using Catalog.Selection;

namespace Marketplace.Web.Selection;

/// <summary>How far one of the tasks up to a decision is.</summary>
public enum TaskState
{
    Done,
    /// <summary>The first that is not done.</summary>
    Now,
    NotYet,
}

/// <summary>The tasks up to a decision.</summary>
public enum TaskKind
{
    Needs,
    Candidates,
    Reasons,
    Decide,
}

/// <summary>One task with its place on the page: what one person does in one short sitting.</summary>
public sealed record SelectionTask(TaskKind Kind, TaskState State, string Anchor)
{
    /// <summary>All tasks of an open case, in order; exactly one of them is <see cref="TaskState.Now"/>.</summary>
    public static IReadOnlyList<SelectionTask> Of(SelectionSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        var open = sheet.Candidates.Count(each => !each.Candidate.IsExcluded);
        (TaskKind Kind, bool Done, string Anchor)[] tasks =
        [
            (TaskKind.Needs, sheet.Needs.Count > 0, SelectionAnchor.Needs),
            (TaskKind.Candidates, sheet.Candidates.Count > 0, SelectionAnchor.Candidates),
            (TaskKind.Reasons, open == 1, SelectionAnchor.Candidates),
            (TaskKind.Decide, sheet.Decision is not null, SelectionAnchor.Decide),
        ];
        var now = Array.FindIndex(tasks, task => !task.Done);
        return [.. tasks.Select((task, index) => new SelectionTask(
            task.Kind, index == now ? TaskState.Now : task.Done ? TaskState.Done : TaskState.NotYet, task.Anchor))];
    }
}
