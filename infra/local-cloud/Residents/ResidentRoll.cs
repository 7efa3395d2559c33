using LocalCloud.Links;

namespace LocalCloud.Residents;

/// <summary>The residents an application works with, and whether they came over a link.</summary>
public sealed record ResidentRoll(IReadOnlyList<Resident> Residents, LinkState Link)
{
    public Resident? Find(string? number) => Residents.FirstOrDefault(r => r.Number.Value == number);

    public Resident? Find(ResidentNumber number) => Find(number.Value);
}
