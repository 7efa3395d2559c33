using LocalCloud.Counter;
using LocalCloud.Health;
using LocalCloud.Instances;
using LocalCloud.Ledger;
using LocalCloud.Residents;
using LocalCloud.Vendors;

namespace LocalCloud.Records;

/// <summary>What a sandbox holds from the start: a record for each of a dozen synthetic residents, one of them cancelled where that can be.</summary>
internal static class SampleRecords
{
    private const int Count = 12;

    public static IEnumerable<object> Of(Instance instance) => instance.Offer.Kind == ApplicationKind.Register ? []
        : ResidentBook.Of(instance.MunicipalityCode).Take(Count).Select((resident, place) => One(instance, resident, place));

    private static object One(Instance instance, Resident resident, int place)
    {
        var day = resident.BirthDate.AddMonths(6 + place);
        return instance.Offer.Kind switch
        {
            ApplicationKind.Ledger => Dose(instance, resident, day, place),
            ApplicationKind.Health => new Checkup
            {
                Tenant = instance.Tenant,
                Resident = resident.Number,
                TakenOn = day,
                Kind = CheckupChoices.Kinds[place % CheckupChoices.Kinds.Count],
                WeightKg = 7.5m + place,
                Result = CheckupChoices.Results[place % CheckupChoices.Results.Count],
            },
            _ => new IssuedForm { Tenant = instance.Tenant, Resident = resident.Number, Procedure = ProcedureList.All[place % ProcedureList.All.Count], IssuedOn = day },
        };
    }

    private static Vaccination Dose(Instance instance, Resident resident, DateOnly day, int place)
    {
        var vaccine = VaccineList.All[place % VaccineList.All.Count].Code;
        var dose = new Vaccination { Tenant = instance.Tenant, Resident = resident.Number, Vaccine = vaccine, GivenOn = day, Dose = 1, Lot = $"SAMPLE-{(char)('A' + place)}" };
        if (place == Count - 1)
        {
            dose.Cancel(day.AddDays(1));
        }

        return dose;
    }
}
