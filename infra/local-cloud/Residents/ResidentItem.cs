namespace LocalCloud.Residents;

/// <summary>A resident as interface <c>resident-base</c> carries one.</summary>
public sealed record ResidentItem(string ResidentNumber, string Name, string Kana, DateOnly BirthDate, string Address)
{
    public static ResidentItem Of(Resident r) => new(r.Number.Value, r.Name, r.Kana, r.BirthDate, r.Address);

    public Resident ToResident() => new(new ResidentNumber(ResidentNumber), Name, Kana, BirthDate, Address);
}
