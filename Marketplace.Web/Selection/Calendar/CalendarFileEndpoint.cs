using System.Text;
using Catalog.Selection.Calendar;
using Marketplace.Web.Accounts;
using Marketplace.Web.Language;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Selection.Calendar;

/// <summary>The calendar of the reader's own town as a file for calendar programs.</summary>
internal static class CalendarFileEndpoint
{
    public static void MapCalendarFile(this WebApplication app) =>
        app.MapGet("/calendar.ics", WriteAsync).RequireAuthorization(Policies.TownStaff).ExcludeFromDescription();

    private static async Task<IResult> WriteAsync(
        ReadCalendar read, IStringLocalizer<CalendarText> text, TimeProvider time, HttpContext context, CancellationToken ct)
    {
        var actor = ActorClaims.Read(context.User)!;
        var found = await read.OfTownAsync(actor.Municipality!.Value, actor, ct);
        if (!found.IsDone)
        {
            return TypedResults.NotFound();
        }

        var file = CalendarFile.Write(
            text[nameof(CalendarText.IcsName), found.Value.Municipality.Value], found.Value.Entries.Select(entry => Line(entry, text)), time.GetUtcNow());
        context.Response.Headers.CacheControl = "no-store";
        return TypedResults.File(Encoding.UTF8.GetBytes(file), CalendarFile.MediaType + "; charset=utf-8", "calendar.ics");
    }

    private static CalendarLine Line(CalendarEntry entry, IStringLocalizer<CalendarText> text)
    {
        var about = entry.Case?.Value.ToString() ?? entry.Subscription?.Value.ToString() ?? "budget";
        var what = entry.Stage is { } stage ? text["Stage" + stage].Value : text["Kind" + entry.Kind].Value;
        var title = entry.Title is null ? text["Kind" + entry.Kind].Value : Cultures.Pick(entry.Title, entry.TitleEn ?? string.Empty);
        // A budget stage comes every year; a case has each stage once, and its day may move.
        var key = entry.Kind == CalendarEntryKind.Budget ? $"{about}-{entry.Stage}-{Days.Iso(entry.Day)}" : $"{about}-{entry.Kind}-{entry.Stage}";
        return new CalendarLine(key, entry.Day, text[nameof(CalendarText.IcsLine), title, what]);
    }
}
