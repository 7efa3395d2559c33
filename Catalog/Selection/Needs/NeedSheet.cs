using Catalog.Search;
using Catalog.Search.Saved;

namespace Catalog.Selection.Needs;

/// <summary>That a step was answered: which answer counts, since when, by whom.</summary>
public sealed record AnsweredStep(NeedStep Step, int Number, DateTimeOffset At, string By);

/// <summary>The guided needs of a case as they stand (要件); <c>null</c> = that step is not answered yet.</summary>
/// <param name="Steps">The answered steps in their order.</param>
public sealed record NeedSheet(
    ScopeNeed? Scope,
    RequirementsNeed? Requirements,
    NetworkNeed? Network,
    LinksNeed? Links,
    SizeNeed? Size,
    BudgetNeed? Budget,
    DatesNeed? Dates,
    WishesNeed? Wishes,
    IReadOnlyList<AnsweredStep> Steps)
{
    public static IReadOnlyList<NeedStep> AllSteps { get; } = Enum.GetValues<NeedStep>();

    /// <summary>The first step without an answer: where the next sitting begins; <c>null</c> = all are answered.</summary>
    public NeedStep? Next => AllSteps.Select(step => (NeedStep?)step).FirstOrDefault(step => Steps.All(each => each.Step != step));

    public AnsweredStep? Answered(NeedStep step) => Steps.FirstOrDefault(each => each.Step == step);

    /// <summary>
    /// The search that follows from the needs. It looks for everything of the systems or the area; whatever else is needed is judged
    /// hit by hit and hides none, so that a service that misses a need is excluded with a reason and not unseen.
    /// </summary>
    /// <param name="area">The area for which the case was opened.</param>
    public SearchTerms Terms(int? area) => new(Text: null, Scope is { Systems.Count: > 0 } scope
        ? new OfferingFilters(System: scope.Systems)
        : (Scope is null ? area : Scope.Area) is { } number
            ? new OfferingFilters(Area: [number.ToString(System.Globalization.CultureInfo.InvariantCulture)])
            : new OfferingFilters());

    internal static NeedSheet Of(IEnumerable<NeedAnswer> answers)
    {
        var newest = answers.GroupBy(answer => answer.Step).ToDictionary(step => step.Key, step => step.MaxBy(answer => answer.Number)!);
        return new NeedSheet(
            Read<ScopeNeed>(NeedStep.Scope), Read<RequirementsNeed>(NeedStep.Requirements), Read<NetworkNeed>(NeedStep.Network), Read<LinksNeed>(NeedStep.Links),
            Read<SizeNeed>(NeedStep.Size), Read<BudgetNeed>(NeedStep.Budget), Read<DatesNeed>(NeedStep.Dates), Read<WishesNeed>(NeedStep.Wishes),
            [.. newest.Values.OrderBy(answer => answer.Step).Select(answer => new AnsweredStep(answer.Step, answer.Number, answer.At, answer.By))]);

        T? Read<T>(NeedStep step)
            where T : class => newest.TryGetValue(step, out var answer) ? WrittenJson.Read<T>(answer.Said) : null;
    }
}
