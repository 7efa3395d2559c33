using System.Linq.Expressions;

namespace Catalog.Municipalities;

/// <summary>A municipality in a list.</summary>
public sealed record MunicipalityRow(
    MunicipalityCode Code, string Name, string Kana, string Romaji, PrefectureRow Prefecture, MunicipalityKind Kind, int Population)
{
    internal static readonly Expression<Func<Municipality, MunicipalityRow>> From = municipality => new MunicipalityRow(
        municipality.Code,
        municipality.Name,
        municipality.Kana,
        municipality.Romaji,
        new PrefectureRow(
            municipality.Prefecture.Number,
            municipality.Prefecture.Code,
            municipality.Prefecture.Name,
            municipality.Prefecture.Kana,
            municipality.Prefecture.Romaji),
        municipality.Kind,
        municipality.Population);
}
