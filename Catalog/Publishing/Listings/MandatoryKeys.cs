namespace Catalog.Publishing.Listings;

/// <summary>Where one of the seven conditions is affirmed and proven.</summary>
internal sealed record MandatoryKey(string Letter, string Affirmed)
{
    public string Proof => Affirmed + "Proof";

    public string ProofEn => Affirmed + "ProofEn";
}

/// <summary>The seven conditions of public SaaS (公共SaaS) and the questions that ask for them, the same in every version.</summary>
internal static class MandatoryKeys
{
    public static readonly IReadOnlyList<MandatoryKey> All =
    [
        new("a", "mandatory.commonFunction"),
        new("b", "mandatory.followsStandard"),
        new("c", "mandatory.publishedPrices"),
        new("d", "mandatory.governmentCloud"),
        new("e", "mandatory.purposeControl"),
        new("f", "mandatory.dataControl"),
        new("g", "mandatory.dataMovable"),
    ];
}
