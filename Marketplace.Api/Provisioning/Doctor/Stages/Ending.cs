namespace Marketplace.Api.Provisioning.Doctor.Stages;

/// <summary>Deletes the tenant, and asks for it afterwards.</summary>
internal sealed class Ending : IStage
{
    public async Task RunAsync(Examination examination, CancellationToken ct)
    {
        if (examination is not { Visit.Choice: { } choice, Patient: { } patient })
        {
            return;
        }

        foreach (var access in examination.Made.Where(one => one.Instance == patient.Instance && one.Binding is not null).ToList())
        {
            await CleaningUp.RemoveAsync(examination, access, ct);
        }

        await examination.AskAsync(Ask.DeprovisionNoIds, Orders.Delete(patient, hinted: false), ct);
        var answer = await examination.AskAsync(Ask.DeprovisionAtOnce, Orders.Delete(patient, incomplete: false), ct);
        if (!answer.IsSuccess && answer.Status != 410)
        {
            answer = await examination.AskAsync(Ask.Deprovision, Orders.Delete(patient), ct);
        }

        var isGone = answer.Status is 200 or 410
            || (answer.Status == 202 && await examination.FollowAsync(Ask.DeleteProgress, patient, answer, ct) is "succeeded" or "gone");
        if (!isGone)
        {
            return;
        }

        await examination.ForgetAsync(patient, ct);
        await examination.AskAsync(Ask.DeprovisionAgain, Orders.Delete(patient), ct);
        if (choice.AreInstancesRetrievable)
        {
            await examination.AskAsync(Ask.FetchDeleted, Orders.Get(patient), ct);
        }
    }
}
