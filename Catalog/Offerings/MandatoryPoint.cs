namespace Catalog.Offerings;

/// <summary>One of the seven conditions of public SaaS (公共SaaS), affirmed by the vendor with what a town can verify.</summary>
/// <param name="Point">Letter from a to g.</param>
/// <param name="Proof">What it rests on.</param>
/// <param name="ProofEn">The same in English.</param>
public sealed record MandatoryPoint(string Point, string Proof, string ProofEn);
