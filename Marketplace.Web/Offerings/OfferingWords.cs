using Catalog.Offerings;
using Catalog.Search;
using Marketplace.Web.Language;
using Microsoft.Extensions.Localization;

namespace Marketplace.Web.Offerings;

/// <summary>The reader's words for the fixed terms of an offering. A test holds that every term has its word in both languages.</summary>
internal static class OfferingWords
{
    public static string Kind(IStringLocalizer<OfferingsText> text, OfferingKind kind) => text[$"Kind{kind}"];

    public static string Zone(IStringLocalizer<OfferingsText> text, NetworkZone zone) => text[$"Zone{zone}"];

    public static string Origin(IStringLocalizer<OfferingsText> text, Origin origin) => text[$"Origin{origin}"];

    public static string Field(IStringLocalizer<OfferingsText> text, MatchedField field) => text[$"Field{field}"];

    /// <summary>An interface by our name for it; one that we have no name for keeps its own.</summary>
    public static string Interface(IStringLocalizer<OfferingsText> text, string name) => name switch
    {
        "vaccination-records" => text[nameof(OfferingsText.InterfaceVaccinationRecords)],
        "resident-base" => text[nameof(OfferingsText.InterfaceResidentBase)],
        _ => name,
    };

    /// <summary>Why a word matched: the spelling that was found in its place, and the requirement that holds it.</summary>
    public static string Why(IStringLocalizer<OfferingsText> text, Match match) => match switch
    {
        { Requirement: { } requirement, Spelling: null } => text[nameof(OfferingsText.WhyRequirement), match.Word, requirement.Id, requirement.Text],
        { Requirement: { } requirement, Spelling: { } spelling } =>
            text[nameof(OfferingsText.WhyRequirementSpelling), match.Word, requirement.Id, requirement.Text, spelling],
        { Spelling: { } spelling } => text[nameof(OfferingsText.WhySpelling), match.Word, spelling, Field(text, match.Field)],
        _ => text[nameof(OfferingsText.WhyWord), match.Word, Field(text, match.Field)],
    };

    /// <summary>What was done with a word that nobody has.</summary>
    public static string Reading(IStringLocalizer<OfferingsText> text, ReadAs reading) =>
        text["Read" + reading.How, reading.Typed, string.Join(text[nameof(OfferingsText.WordListSeparator)], reading.Words)];

    /// <summary>The heading of a filter; <c>q</c> for the words.</summary>
    public static string Filter(IStringLocalizer<OfferingsText> text, string filter) => text[$"Filter_{filter}"];

    public static string Value(IStringLocalizer<OfferingsText> text, string filter, FacetValue value) => filter switch
    {
        "kind" => text[$"Kind{value.Value}"],
        "zone" => text[$"Zone{value.Value}"],
        "origin" => text[$"Origin{value.Value}"],
        "evidence" => text[$"Evidence{value.Value}"],
        _ => Cultures.Pick(value.Label, value.LabelEn),
    };
}
