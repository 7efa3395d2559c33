using Catalog.Municipalities;
using Catalog.Standards;

namespace Catalog.Selection;

/// <summary>An offering with a published price for this population, in a prefecture that its vendor serves.</summary>
/// <param name="FiveYearGross">Cheapest plan over five years, tax included.</param>
public sealed record SizedOffering(string Code, string Name, string NameEn, Yen FiveYearGross);

/// <summary>What one business area has for a municipality of this size.</summary>
/// <param name="IsExpectedLate">特定移行支援システムの該当見込み: such areas stand first.</param>
/// <param name="Listed">All offerings of the area, published facts included.</param>
/// <param name="Sized">Those with a price for it, cheapest first.</param>
public sealed record SaasArea(int Number, string Name, string NameEn, bool IsExpectedLate, int Listed, IReadOnlyList<SizedOffering> Sized);

/// <summary>What the standard leaves free in one business system.</summary>
/// <param name="Version">The newest version held; <c>null</c> = none, then the counts are 0.</param>
/// <param name="Fixed">実装必須機能: as written.</param>
/// <param name="Free">標準オプション機能: the body's own choice.</param>
/// <param name="Forbidden">実装不可機能</param>
/// <param name="Kind">Whether functions beyond the rows are forbidden or may be added.</param>
public sealed record PaasSystem(
    string Id, string Name, string NameEn, SpecKind Kind, string? Version, int Fixed, int Free, int Forbidden);

/// <summary>The way that fits a municipality, with what lies on it.</summary>
/// <param name="Alike">Municipalities in the same band of population.</param>
/// <param name="Saas">Areas in the order in which they press; filled on every path, because SaaS is open to all.</param>
/// <param name="Paas">Systems with what may be customised; empty on the SaaS path.</param>
public sealed record AdoptionSheet(
    MunicipalityRow Municipality, AdoptionPath Path, SizeBand Band, int Alike, IReadOnlyList<SaasArea> Saas, IReadOnlyList<PaasSystem> Paas);
