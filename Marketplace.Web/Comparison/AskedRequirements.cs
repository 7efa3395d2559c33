using Catalog;
using Catalog.Comparison;
using Catalog.Conformance;
using Catalog.Standards;
using Marketplace.Web.Conformance;
using Microsoft.AspNetCore.Mvc;

namespace Marketplace.Web.Comparison;

/// <summary>The state of the comparison row by row as its address has it; what is no filter is left out.</summary>
internal sealed record AskedRequirements(
    [property: FromQuery(Name = "offering")] string[]? Offerings,
    [property: FromQuery(Name = "spec")] string? Spec,
    [property: FromQuery(Name = "asOf")] string? AsOf,
    [property: FromQuery(Name = "class")] string? Class,
    [property: FromQuery(Name = "part")] string? Part,
    [property: FromQuery(Name = "verdict")] string? Verdict,
    [property: FromQuery(Name = "chapter")] string? Chapter,
    [property: FromQuery(Name = "diff")] string? Diff)
{
    public IReadOnlyList<string> Codes => [.. (Offerings ?? []).Where(code => code.Length > 0)];

    public RequirementFilter Filter => new(
        Choices.Read<RequirementClass>(Class), string.IsNullOrEmpty(Chapter) ? null : Chapter, Choices.Read<SpecPart>(Part),
        Choices.Read<Verdict>(Verdict), Diff == ComparisonAddress.OnlyDifferences);

    public RequirementQuery QueryFor(Actor? reader, TimeProvider time)
    {
        var spec = AskedSpec.Read(Spec);
        return new RequirementQuery(Codes, spec?.System ?? string.Empty, spec?.Number, AskedDay.Read(AsOf, time).Day, Filter, reader);
    }
}
