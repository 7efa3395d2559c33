using Catalog;
using Catalog.Municipalities;

namespace Marketplace.Api.Edge;

/// <summary>The parameter <c>municipality</c>, which many addresses take and none needs.</summary>
internal static class TownParameter
{
    public const string Description = "Six-digit code of the municipality for which prices and service area are shown.";

    public static Outcome<MunicipalityCode?> Read(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return (MunicipalityCode?)null;
        }

        var read = MunicipalityCode.Read(text);
        return read.IsDone ? (MunicipalityCode?)read.Value : read.Fault.On("municipality");
    }
}
