using System.Globalization;
using Catalog.Conformance;
using Catalog.Standards;

namespace NationalCatalog;

/// <summary>What vendors state: products of one vendor share its gaps, and rows that are hard for one are hard for many.</summary>
internal sealed class NationStatements(NationScale scale, IReadOnlyList<NationSpec> specs)
{
    private static readonly DateOnly Day = new(2026, 2, 1);

    private readonly Dictionary<string, NationSpec> specOf = specs.ToDictionary(spec => spec.Trade.Id);

    /// <summary>One for each system that the product serves; four of five already speak of the later version.</summary>
    public IEnumerable<StatementFile> Of(NationOffering product)
    {
        foreach (var system in product.Offering.Systems)
        {
            var chance = Chance.For(scale.Seed, system, product.Number);
            var spec = specOf[system];
            yield return Make(product, chance.Happens(0.8) ? spec.Later : spec.Earlier, new Grammar(spec.Trade, chance), chance);
        }
    }

    private StatementFile Make(NationOffering product, SpecFile spec, Grammar grammar, Chance chance)
    {
        var evidence = chance.Below(100) switch { < 72 => EvidenceKind.VendorClaim, < 95 => EvidenceKind.ExaminedCertificate, _ => EvidenceKind.MachineTest };
        var number = evidence switch
        {
            EvidenceKind.ExaminedCertificate => string.Create(CultureInfo.InvariantCulture, $"{spec.System}-0_{product.Vendor.Number:0000000000000}_1"),
            EvidenceKind.MachineTest => string.Create(CultureInfo.InvariantCulture, $"RUN-{product.Number:000000}"),
            _ => null,
        };
        return new StatementFile(
            product.Offering.Code, "2026.1", spec.System, spec.Version, SubScope: null, evidence, number, Day, ValidTo: null,
            [.. Lines(product, spec, grammar, chance)],
            chance.Happens(0.03) ? [new ExtraFunction(grammar.Say("extra"), null)] : []);
    }

    /// <summary>Rows of which nothing is said are left out, as a vendor would leave them.</summary>
    private IEnumerable<StatementLine> Lines(NationOffering product, SpecFile spec, Grammar grammar, Chance chance)
    {
        foreach (var row in spec.Lines)
        {
            var says = Says(product, row);
            if (says == Implementation.Unknown)
            {
                continue;
            }

            var isGap = row.Class == RequirementClass.Must && says != Implementation.Yes;
            var isExplained = isGap && chance.Happens(0.15);
            yield return new StatementLine(
                row.Part, row.Number, says,
                isExplained ? grammar.Say("gap") : null,
                isExplained && chance.Happens(0.6) ? Day.AddMonths(2 + chance.Below(24)) : null);
        }
    }

    private Implementation Says(NationOffering product, RequirementLine row)
    {
        var number = Serial(row);
        var difficulty = Chance.Of(scale.Seed, number);
        var ofVendor = Chance.Of(scale.Seed, product.Vendor.Number, number, 1);
        var ofProduct = Chance.Of(scale.Seed, product.Number, number, 2);
        if (ofProduct < 0.004)
        {
            return Implementation.Unknown;
        }

        var gap = product.Vendor.Gap * (difficulty > 0.9 ? 5 : 0.5);
        return row.Class switch
        {
            RequirementClass.Must => ofVendor < gap ? ofProduct < 0.2 ? Implementation.Partly : Implementation.No
                : ofProduct > 0.998 ? Implementation.No : Implementation.Yes,
            RequirementClass.Option => ofVendor < 0.25 + (0.5 * difficulty) ? Implementation.No : ofProduct > 0.97 ? Implementation.Partly : Implementation.Yes,
            _ => ofVendor < gap / 2 ? Implementation.Yes : Implementation.No,
        };
    }

    /// <summary>A row's stable number: the same in both versions, another for a form and a function with the same id.</summary>
    private static int Serial(RequirementLine row)
    {
        var number = 0;
        foreach (var letter in row.Number)
        {
            number = (number * 11) + (char.IsAsciiDigit(letter) ? letter - '0' : 10);
        }

        return (number * 4) + (int)row.Part;
    }
}
