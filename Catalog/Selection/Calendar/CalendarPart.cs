using System.Globalization;
using System.Text.Json.Nodes;
using Catalog.Storage;

namespace Catalog.Selection.Calendar;

/// <summary>The calendar as a part of a case: it reminds, it forbids nothing.</summary>
internal sealed class CalendarPart(TimeProvider time) : ICasePart
{
    /// <summary>How long ahead a stage is near.</summary>
    private const int NearDays = 30;

    public string Name => "calendar";

    public async Task<IReadOnlyList<Waiting>> WaitingAsync(MarketplaceDb db, SelectionCase selection, CancellationToken ct)
    {
        if (selection.Locking is not null)
        {
            return [];
        }

        var calendar = await ReadCalendar.OfCaseAsync(db, selection, Tokyo.Today(time), ct);
        return
        [
            .. calendar.Stages.Where(stage => stage.Day >= calendar.Today && stage.Day <= calendar.Today.AddDays(NearDays))
                .Select(stage => new Waiting("calendar." + Lower(stage.Stage.ToString()), WaitingOn.Town, Until: Tokyo.StartOf(stage.Day.AddDays(1)), Place: "calendar")),
        ];
    }

    public Task<Fault?> ObjectionAsync(MarketplaceDb db, SelectionCase selection, CaseMoment moment, CancellationToken ct) => Task.FromResult<Fault?>(null);

    public async Task<JsonNode?> RecordAsync(MarketplaceDb db, SelectionCase selection, CancellationToken ct)
    {
        var calendar = await ReadCalendar.OfCaseAsync(db, selection, Tokyo.Today(time), ct);
        return calendar.StartsOn is not { } start ? null : new JsonObject
        {
            ["startsOn"] = Iso(start),
            ["stages"] = new JsonArray([.. calendar.Stages.Select(stage => new JsonObject { ["stage"] = Lower(stage.Stage.ToString()), ["day"] = Iso(stage.Day) })]),
        };
    }

    private static string Lower(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static string Iso(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
