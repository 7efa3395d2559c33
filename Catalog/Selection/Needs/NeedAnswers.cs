using Catalog.Offerings;
using Catalog.Standards;

namespace Catalog.Selection.Needs;

/// <summary>What the case is about.</summary>
/// <param name="Area">Number of the business area; <c>null</c> = outside the 20.</param>
/// <param name="Systems">Business system ids; empty = every system of the area.</param>
public sealed record ScopeNeed(int? Area, IReadOnlyList<string> Systems);

/// <summary>A function that the standard leaves open (標準オプション機能) and that the town asks for.</summary>
public sealed record ChosenRequirement(SpecPart Part, string Number, NeedStrength Strength);

/// <summary>The specification version that is asked for. What it makes mandatory is a must by law and needs no choosing.</summary>
/// <param name="Options">Options that the town asks for beyond that, in the order of part and number.</param>
public sealed record SpecNeed(string System, string Version, IReadOnlyList<ChosenRequirement> Options)
{
    /// <summary>With the rows that were looked at replaced by what is chosen of them now; a <c>null</c> strength = not asked for.</summary>
    public SpecNeed With(IReadOnlyDictionary<(SpecPart Part, string Number), NeedStrength?> seen)
    {
        ArgumentNullException.ThrowIfNull(seen);
        return this with
        {
            Options =
            [
                .. Options.Where(option => !seen.ContainsKey((option.Part, option.Number)))
                    .Concat(seen.Where(row => row.Value is not null).Select(row => new ChosenRequirement(row.Key.Part, row.Key.Number, row.Value!.Value)))
                    .OrderBy(option => option.Part).ThenBy(option => option.Number, StringComparer.Ordinal),
            ],
        };
    }
}

/// <summary>The specification versions that are asked for, one for each system.</summary>
public sealed record RequirementsNeed(IReadOnlyList<SpecNeed> Specs)
{
    public SpecNeed? Of(string system) => Specs.FirstOrDefault(spec => spec.System == system);

    public RequirementsNeed With(SpecNeed spec)
    {
        ArgumentNullException.ThrowIfNull(spec);
        return new([.. Specs.Where(each => each.System != spec.System).Append(spec).OrderBy(each => each.System, StringComparer.Ordinal)]);
    }
}

/// <summary>Zones of the network in which staff will use it; every one of them is needed.</summary>
public sealed record NetworkNeed(IReadOnlyList<NetworkZone> Zones, NeedStrength Strength);

/// <summary>An interface over which it has to be linked.</summary>
public sealed record LinkNeed(string Interface, NeedStrength Strength);

/// <summary>All interfaces over which it has to be linked; empty = none.</summary>
public sealed record LinksNeed(IReadOnlyList<LinkNeed> Interfaces);

/// <summary>For how many people prices are looked up.</summary>
public sealed record SizeNeed(int Population);

/// <summary>What may be spent, tax included; <c>null</c> = not settled.</summary>
/// <param name="Initial">Once: start and migration.</param>
/// <param name="Yearly">Each ordinary year.</param>
public sealed record BudgetNeed(Yen? Initial, Yen? Yearly);

/// <summary>When it is wanted; <c>null</c> = not settled.</summary>
/// <param name="StartOn">First day of use.</param>
/// <param name="DecideBy">Last day for the decision.</param>
public sealed record DatesNeed(DateOnly? StartOn, DateOnly? DecideBy);

/// <summary>What else is wished, in the town's own words; empty = nothing.</summary>
public sealed record WishesNeed(string Words);

/// <summary>Answers of one or several steps; <c>null</c> = this step is left as it is.</summary>
public sealed record NeedAnswers(
    ScopeNeed? Scope = null,
    RequirementsNeed? Requirements = null,
    NetworkNeed? Network = null,
    LinksNeed? Links = null,
    SizeNeed? Size = null,
    BudgetNeed? Budget = null,
    DatesNeed? Dates = null,
    WishesNeed? Wishes = null)
{
    /// <summary>The steps that are answered, each in its written form.</summary>
    internal IReadOnlyList<(NeedStep Step, string Said)> Written() =>
    [
        .. new (NeedStep Step, string? Said)[]
        {
            (NeedStep.Scope, Write(Scope)), (NeedStep.Requirements, Write(Requirements)), (NeedStep.Network, Write(Network)), (NeedStep.Links, Write(Links)),
            (NeedStep.Size, Write(Size)), (NeedStep.Budget, Write(Budget)), (NeedStep.Dates, Write(Dates)), (NeedStep.Wishes, Write(Wishes)),
        }.Where(each => each.Said is not null).Select(each => (each.Step, each.Said!)),
    ];

    private static string? Write<T>(T? answer)
        where T : class => answer is null ? null : WrittenJson.Write(answer);
}
