using Catalog.Selection.Calendar;

namespace Marketplace.Api.Selection.Calendar;

/// <summary>Plans the start of the service of a case.</summary>
/// <param name="StartsOn">First day of use.</param>
public sealed record PlannedStartRequest(DateOnly StartsOn);

/// <summary>A stage of a case with its day.</summary>
/// <param name="Stage">Which stage.</param>
/// <param name="Day">Its day, an open one of the office.</param>
/// <param name="IsOwn">The day comes from the municipality's own rule; otherwise it is the usual one.</param>
public sealed record CaseStageReply(CalendarStage Stage, DateOnly Day, bool IsOwn);

/// <summary>The calendar of one case.</summary>
/// <param name="StartsOn">First day of use; <c>null</c> = no start is planned yet.</param>
/// <param name="Stages">From the quotes to the start, by day; empty while no start is planned.</param>
/// <param name="Next">What is due next; <c>null</c> = nothing any more.</param>
public sealed record CaseCalendarReply(DateOnly? StartsOn, IReadOnlyList<CaseStageReply> Stages, CaseStageReply? Next)
{
    internal static CaseCalendarReply Of(CaseCalendar calendar) =>
        new(calendar.StartsOn, [.. calendar.Stages.Select(Stage)], calendar.Next is { } next ? Stage(next) : null);

    private static CaseStageReply Stage(DatedStage stage) => new(stage.Stage, stage.Day, stage.IsOwn);
}
