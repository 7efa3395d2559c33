using Catalog.Selection.Calendar;
using Catalog.Selection.Carrying;
using Catalog.Selection.Feedback;
using Catalog.Selection.Frozen;
using Catalog.Selection.Joint;
using Catalog.Selection.Needs;
using Catalog.Selection.Papers;
using Catalog.Selection.Quotes;
using Catalog.Selection.Record;
using Catalog.Selection.Route;
using Catalog.Selection.Scores;
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
        .AddQuotes().AddNeeds().AddFrozen().AddScores().AddCarrying().AddRecords().AddPapers().AddJointCases();

    private static IServiceCollection AddNeeds(this IServiceCollection services) => services
        .AddSingleton<ReadNeeds>().AddSingleton<AnswerNeeds>().AddSingleton<KnownInterfaces>().AddSingleton<ICasePart, NeedsPart>();

    private static IServiceCollection AddFrozen(this IServiceCollection services) => services
        .AddSingleton<FreezeSearch>().AddSingleton<TakeCandidate>().AddSingleton<ReadFrozen>().AddSingleton<ListingArchive>().AddSingleton<ICasePart, SearchPart>().AddSingleton<ICasePart, ConformancePart>();

    private static IServiceCollection AddScores(this IServiceCollection services) => services
        .AddSingleton<SetWeights>().AddSingleton<GiveScores>().AddSingleton<TakePrices>().AddSingleton<ReadScores>().AddSingleton<ICasePart, ScoresPart>();

    private static IServiceCollection AddCarrying(this IServiceCollection services) => services
        .AddSingleton<HandOver>().AddSingleton<TakeOver>().AddSingleton<Carrier>().AddSingleton<ReadWaiting>().AddSingleton<ICasePart, CarrierPart>();
}
