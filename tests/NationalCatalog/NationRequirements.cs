using System.Globalization;
using Catalog.Standards;

namespace NationalCatalog;

/// <summary>Makes the rows of one specification; no two have the same text.</summary>
internal sealed class NationRequirements(TradeSystem trade, Chance chance)
{
    private readonly Grammar grammar = new(trade, chance);
    private readonly HashSet<string> said = new(StringComparer.Ordinal);
    private readonly Dictionary<SpecPart, int> serials = [];

    /// <summary>Of a hundred rows 86 are functions, 10 forms, and 2 each data groups and linkages, which stand at the end.</summary>
    public RequirementLine Make(int place, int rows)
    {
        var part = (place * 100 / rows) switch { < 86 => SpecPart.Function, < 96 => SpecPart.Form, < 98 => SpecPart.DataGroup, _ => SpecPart.Linkage };
        return Row(part, Chapter(place, rows));
    }

    /// <summary>A new row in the chapter of one that went.</summary>
    public RequirementLine InPlaceOf(RequirementLine gone) => Row(gone.Part, gone.Major);

    public string Text(SpecPart part, RequirementClass asked)
    {
        while (true)
        {
            var text = grammar.Say(SlotOf(part, asked));
            if (said.Add(text))
            {
                return text;
            }
        }
    }

    private static string SlotOf(SpecPart part, RequirementClass asked) => (part, asked) switch
    {
        (_, RequirementClass.Forbidden) => "forbidden",
        (SpecPart.Form, _) => "form",
        (SpecPart.DataGroup, _) => "group",
        (SpecPart.Linkage, _) => "linkage",
        (_, RequirementClass.Option) => "option",
        _ => "must",
    };

    private RequirementLine Row(SpecPart part, string chapter)
    {
        var asked = Class();
        return new RequirementLine(
            part, Number(part), chapter, grammar.Say("middle"), chance.Happens(0.85) ? grammar.Say("minor") : null,
            Text(part, asked), asked, AppliesFrom(), chance.Happens(0.1) ? grammar.Say("remark") : null);
    }

    /// <summary>Old specifications: 67, 9 and 24 per cent; new ones forbid less.</summary>
    private RequirementClass Class() => (trade.IsOldStyle, chance.Below(100)) switch
    {
        (true, < 67) or (false, < 78) => RequirementClass.Must,
        (true, < 76) or (false, < 92) => RequirementClass.Option,
        _ => RequirementClass.Forbidden,
    };

    private DateOnly? AppliesFrom() => chance.Below(100) switch
    {
        < 15 => null,
        < 35 => new DateOnly(2025, 4, 1),
        < 82 => new DateOnly(2026, 4, 1),
        < 88 => new DateOnly(2026, 10, 1),
        < 97 => new DateOnly(2027, 4, 1),
        _ => new DateOnly(2028, 4, 1),
    };

    /// <summary>Chapters follow one another; each has its stretch of the rows.</summary>
    private string Chapter(int place, int rows)
    {
        IReadOnlyList<string> chapters = [.. Vocabulary.Slots["major"].Take(2), .. trade.Chapters, .. Vocabulary.Slots["major"].Skip(2)];
        return chapters[place * chapters.Count / rows];
    }

    private string Number(SpecPart part)
    {
        var serial = serials[part] = serials.GetValueOrDefault(part) + 1;
        return part switch
        {
            SpecPart.DataGroup => string.Create(CultureInfo.InvariantCulture, $"{trade.Id}{serial:000}"),
            SpecPart.Linkage => string.Create(CultureInfo.InvariantCulture, $"{trade.Id}o{serial:000}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{trade.Id}{serial:0000}"),
        };
    }
}
