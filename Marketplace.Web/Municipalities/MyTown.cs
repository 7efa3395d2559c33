using Catalog.Municipalities;
using Marketplace.Web.Language;

namespace Marketplace.Web.Municipalities;

/// <summary>The municipality for which this reader looks at the catalog.</summary>
/// <param name="IsFixed">Given by the sign-in and not the reader's choice.</param>
public sealed record MyTown(
    MunicipalityCode Code, string NameJa, string Romaji, string PrefectureJa, string PrefectureRomaji, string PrefectureNumber, int Population, bool IsFixed)
{
    public string Name => Cultures.Pick(NameJa, Romaji);

    public string Prefecture => Cultures.Pick(PrefectureJa, PrefectureRomaji);
}
