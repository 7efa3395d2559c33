using System.Globalization;
using LocalCloud.Counter;
using LocalCloud.Forms;
using LocalCloud.Health;
using LocalCloud.Ledger;
using LocalCloud.Residents;
using LocalCloud.Tenants;
using LocalCloud.Vendors;

namespace LocalCloud.Records;

/// <summary>How the records of each application stand in a file, and the way back.</summary>
internal static class RecordColumns
{
    private const string Id = "record_id";
    private const string Resident = "resident_number";

    public static IReadOnlyList<string> Of(ApplicationKind kind) => kind switch
    {
        ApplicationKind.Ledger => [Id, Resident, "vaccine", "date", "dose", "lot", "cancelled_on"],
        ApplicationKind.Health => [Id, Resident, "date", "kind", "weight_kg", "result"],
        ApplicationKind.Counter => [Id, Resident, "procedure", "issued_on"],
        _ => [Resident, "name", "kana", "birth_date", "address"],
    };

    public static IReadOnlyList<string> Of(object record) => record switch
    {
        Vaccination v => [Text(v.Id), v.Resident.Value, v.Vaccine, Day.Value(v.GivenOn), Text(v.Dose), v.Lot, v.CancelledOn is { } day ? Day.Value(day) : ""],
        Checkup c => [Text(c.Id), c.Resident.Value, Day.Value(c.TakenOn), c.Kind, c.WeightKg.ToString("0.0", CultureInfo.InvariantCulture), c.Result],
        IssuedForm f => [Text(f.Id), f.Resident.Value, f.Procedure, Day.Value(f.IssuedOn)],
        Resident r => [r.Number.Value, r.Name, r.Kana, Day.Value(r.BirthDate), r.Address],
        _ => throw new ArgumentOutOfRangeException(nameof(record), record, "Not a record of this cloud."),
    };

    /// <exception cref="FormatException">A field is not of its kind.</exception>
    public static object Read(ApplicationKind kind, TenantId tenant, IReadOnlyList<string> row) => kind switch
    {
        ApplicationKind.Ledger => Dose(tenant, row),
        ApplicationKind.Health => new Checkup
        {
            Id = IdOf(row),
            Tenant = tenant,
            Resident = new ResidentNumber(row[1]),
            TakenOn = DayOf(row[2]),
            Kind = row[3],
            WeightKg = decimal.Parse(row[4], CultureInfo.InvariantCulture),
            Result = row[5],
        },
        ApplicationKind.Counter => new IssuedForm { Id = IdOf(row), Tenant = tenant, Resident = new ResidentNumber(row[1]), Procedure = row[2], IssuedOn = DayOf(row[3]) },
        _ => new Resident(new ResidentNumber(row[0]), row[1], row[2], DayOf(row[3]), row[4]),
    };

    private static Vaccination Dose(TenantId tenant, IReadOnlyList<string> row)
    {
        var dose = new Vaccination
        {
            Id = IdOf(row),
            Tenant = tenant,
            Resident = new ResidentNumber(row[1]),
            Vaccine = row[2],
            GivenOn = DayOf(row[3]),
            Dose = int.Parse(row[4], CultureInfo.InvariantCulture),
            Lot = row[5],
        };
        if (row[6].Length > 0)
        {
            dose.Cancel(DayOf(row[6]));
        }

        return dose;
    }

    private static string Text(RecordId id) => id.Value.ToString("D");

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static RecordId IdOf(IReadOnlyList<string> row) => new(Guid.ParseExact(row[0], "D"));

    private static DateOnly DayOf(string text) => Day.Read(text) ?? throw new FormatException("Not a day.");
}
