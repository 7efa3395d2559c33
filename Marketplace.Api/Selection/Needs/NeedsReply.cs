using System.ComponentModel.DataAnnotations;
using Catalog;
using Catalog.Offerings;
using Catalog.Selection;
using Catalog.Selection.Needs;
using Catalog.Standards;

namespace Marketplace.Api.Selection.Needs;

/// <summary>What the case is about.</summary>
/// <param name="Area">Number of the business area; <c>null</c> = outside the 20.</param>
/// <param name="Systems">Business system ids; empty = every system of the area.</param>
public sealed record ScopeBody(int? Area, [property: MaxLength(60)] IReadOnlyList<string> Systems);

/// <summary>A function that the standard leaves open and that the town asks for.</summary>
/// <param name="Part">Part of the specification.</param>
/// <param name="Number">Number of the row.</param>
/// <param name="Strength">A must or a wish.</param>
public sealed record OptionBody(SpecPart Part, string Number, NeedStrength Strength);

/// <summary>The specification version that is asked for; what it makes mandatory is a must by law.</summary>
/// <param name="System">Business system id.</param>
/// <param name="Version">Version of the specification.</param>
/// <param name="Options">Options that are asked for beyond that.</param>
public sealed record SpecBody(string System, string Version, [property: MaxLength(5000)] IReadOnlyList<OptionBody> Options);

/// <summary>Zones of the network in which staff will use it.</summary>
/// <param name="Zones">Every one of them is needed.</param>
/// <param name="Strength">A must or a wish.</param>
public sealed record NetworkBody([property: MaxLength(3)] IReadOnlyList<NetworkZone> Zones, NeedStrength Strength);

/// <summary>An interface over which it has to be linked.</summary>
/// <param name="Interface">Name of the interface.</param>
/// <param name="Strength">A must or a wish.</param>
public sealed record LinkBody(string Interface, NeedStrength Strength);

/// <summary>What may be spent, tax included; <c>null</c> = not settled.</summary>
/// <param name="Initial">Once, in yen.</param>
/// <param name="Yearly">Each ordinary year, in yen.</param>
public sealed record BudgetBody(long? Initial, long? Yearly);

/// <summary>When it is wanted; <c>null</c> = not settled.</summary>
/// <param name="StartOn">First day of use.</param>
/// <param name="DecideBy">Last day for the decision; before the first day of use.</param>
public sealed record DatesBody(DateOnly? StartOn, DateOnly? DecideBy);

/// <summary>Answers of one or several steps; a step that is left out stays as it is.</summary>
/// <param name="Scope">Area and systems.</param>
/// <param name="Requirements">One specification version for each system.</param>
/// <param name="Network">Network zones.</param>
/// <param name="Links">Interfaces; empty = none.</param>
/// <param name="Population">For how many people prices are looked up.</param>
/// <param name="Budget">Budget.</param>
/// <param name="Dates">Dates.</param>
/// <param name="Wishes">What else is wished, at most 2,000 characters.</param>
public sealed record NeedsBody(
    ScopeBody? Scope = null, [property: MaxLength(60)] IReadOnlyList<SpecBody>? Requirements = null, NetworkBody? Network = null,
    [property: MaxLength(200)] IReadOnlyList<LinkBody>? Links = null, int? Population = null, BudgetBody? Budget = null, DatesBody? Dates = null,
    [property: MaxLength(2000)] string? Wishes = null)
{
    internal NeedAnswers Answers() => new(
        Scope is null ? null : new ScopeNeed(Scope.Area, Scope.Systems),
        Requirements is null ? null : new RequirementsNeed([.. Requirements.Select(spec => new SpecNeed(
            spec.System, spec.Version, [.. spec.Options.Select(option => new ChosenRequirement(option.Part, option.Number, option.Strength))]))]),
        Network is null ? null : new NetworkNeed(Network.Zones, Network.Strength),
        Links is null ? null : new LinksNeed([.. Links.Select(link => new LinkNeed(link.Interface, link.Strength))]),
        Population is { } people ? new SizeNeed(people) : null,
        Budget is null ? null : new BudgetNeed(Amount(Budget.Initial), Amount(Budget.Yearly)),
        Dates is null ? null : new DatesNeed(Dates.StartOn, Dates.DecideBy),
        Wishes is null ? null : new WishesNeed(Wishes.Trim()));

    internal static NeedsBody Of(NeedSheet sheet) => new(
        sheet.Scope is { } scope ? new ScopeBody(scope.Area, scope.Systems) : null,
        sheet.Requirements is { } asked ? [.. asked.Specs.Select(spec => new SpecBody(spec.System, spec.Version, [.. spec.Options.Select(option => new OptionBody(option.Part, option.Number, option.Strength))]))] : null,
        sheet.Network is { } network ? new NetworkBody(network.Zones, network.Strength) : null,
        sheet.Links is { } links ? [.. links.Interfaces.Select(link => new LinkBody(link.Interface, link.Strength))] : null,
        sheet.Size?.Population,
        sheet.Budget is { } budget ? new BudgetBody(budget.Initial?.Amount, budget.Yearly?.Amount) : null,
        sheet.Dates is { } dates ? new DatesBody(dates.StartOn, dates.DecideBy) : null,
        sheet.Wishes?.Words);

    private static Yen? Amount(long? amount) => amount is { } yen ? new Yen(yen) : null;
}

/// <summary>That a step was answered.</summary>
/// <param name="Step">The step.</param>
/// <param name="Number">How often it was answered.</param>
/// <param name="At">When it was answered last.</param>
/// <param name="By">By whom.</param>
public sealed record AnsweredReply(NeedStep Step, int Number, DateTimeOffset At, string By);

/// <summary>The guided needs of a case.</summary>
/// <param name="Answers">The answers that count; <c>null</c> = not answered yet.</param>
/// <param name="Answered">The answered steps.</param>
/// <param name="Next">The first step without an answer; <c>null</c> = all are answered.</param>
/// <param name="Version">Version of the case; send it in <c>If-Match</c> with the next change.</param>
public sealed record NeedsReply(NeedsBody Answers, IReadOnlyList<AnsweredReply> Answered, NeedStep? Next, int Version)
{
    internal static NeedsReply Of(NeedsView view) => new(
        NeedsBody.Of(view.Sheet), [.. view.Sheet.Steps.Select(step => new AnsweredReply(step.Step, step.Number, Tokyo.At(step.At), step.By))], view.Sheet.Next, view.Version);
}
