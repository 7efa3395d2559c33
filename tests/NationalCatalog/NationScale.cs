namespace NationalCatalog;

/// <summary>How large a country is made, and which of all possible ones.</summary>
/// <param name="Offerings">Number of offerings; every fourth serves two systems, so statements are a quarter more.</param>
/// <param name="Specs">Specifications, at most the 20 of the legal business areas; each has two versions.</param>
/// <param name="Rows">Requirement rows of each version.</param>
/// <param name="Seed">The same seed and sizes give the same content for ever.</param>
public sealed record NationScale(int Offerings = 10_000, int Specs = 20, int Rows = 800, ulong Seed = 20_260_401)
{
    /// <summary>A few hundred vendors for a whole country.</summary>
    public int Vendors => Math.Clamp(Offerings / 30, 4, 400);

    /// <summary>Packed statements of one row for each requirement.</summary>
    public int Statements => Offerings + (Offerings / 4);
}
