using Catalog.Selection.Calendar;
using Catalog.Selection.Feedback;
using Catalog.Selection.Route;
using Catalog.Selection.Quotes;
using Microsoft.Extensions.DependencyInjection;

namespace Catalog.Selection;

/// <summary>Registers selection cases.</summary>
public static class SelectionSetup
{
    public static IServiceCollection AddSelection(this IServiceCollection services) =>
        services.AddSingleton<OpenSelection>().AddSingleton<ChangeSelection>().AddSingleton<SelectionSheets>()
        .AddSingleton<ReadAdoption>().AddSingleton<CaseParts>()
        .AddSingleton<ICasePart, RoutePart>().AddSingleton<ChooseRoute>().AddSingleton<ReadRoutes>()
        .AddSingleton<ICasePart, CalendarPart>().AddSingleton<PlanStart>().AddSingleton<ReadCalendar>().AddSingleton<ReopenSelection>()
        .AddSingleton<ReadFeedback>()
        .AddQuotes();
}
