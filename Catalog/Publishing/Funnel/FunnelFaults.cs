using System.Globalization;

namespace Catalog.Publishing.Funnel;

/// <summary>Refusals of the funnel; sentences in PublishingFaults.resx.</summary>
public static class FunnelFaults
{
    public static Fault NotYours(string vendor) => new("publishing.funnel-not-yours", FaultKind.Forbidden, vendor);

    public static Fault WrongDays(int longest) => new("publishing.funnel-days", FaultKind.Invalid, longest.ToString(CultureInfo.InvariantCulture));
}
