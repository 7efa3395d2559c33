using Catalog.Offerings;

namespace Catalog.Conformance;

/// <summary>A published conformance entry (適合確認試験の合格): the examined state of one product for one system.</summary>
/// <remarks>Not a vendor's claim and not a town's own check; the three are never merged.</remarks>
public sealed class Certificate
{
    private Certificate() { }

    public Certificate(string number, OfferingId offering, string system, string? subScope, string? supersededNumber, DateOnly confirmedOn)
    {
        Number = number;
        Offering = offering;
        System = system;
        SubScope = subScope;
        SupersededNumber = supersededNumber;
        ConfirmedOn = confirmedOn;
    }

    /// <summary>Such as <c>019-0_8260001007077_2</c>: system, sub-scope, corporate number, serial.</summary>
    public string Number { get; private set; } = null!;

    public OfferingId Offering { get; private set; }

    /// <summary>Business system id, 001 to 039.</summary>
    public string System { get; private set; } = null!;

    /// <summary>The digit after the system (019-1): a part of the business; what it covers is not published. <c>null</c> = none.</summary>
    public string? SubScope { get; private set; }

    /// <summary>The older number that this one replaces.</summary>
    public string? SupersededNumber { get; private set; }

    public DateOnly ConfirmedOn { get; private set; }
}
