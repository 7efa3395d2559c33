namespace Marketplace.Api.Provisioning.Doctor.Stages;

/// <summary>Makes an access, asks for it again, and takes it away.</summary>
internal sealed class Binding : IStage
{
    public async Task RunAsync(Examination examination, CancellationToken ct)
    {
        if (examination is not { Visit.Choice: { IsBindable: true } choice, Patient: { } patient })
        {
            return;
        }

        var body = Orders.Bind(choice.ServiceId, patient.Plan);
        var nowhere = patient with { Instance = Orders.NewId(), Binding = Orders.NewId() };
        await examination.AskAsync(Ask.BindUnknownInstance, Orders.Put(nowhere, body), ct);
        var incomplete = patient with { Binding = Orders.NewId() };
        await examination.MakeAsync(Ask.BindNoPlan, incomplete, Orders.Put(incomplete, Orders.Bind(choice.ServiceId, patient.Plan).Without("plan_id")), ct);

        var access = patient with { Binding = Orders.NewId() };
        var answer = await examination.MakeAsync(Ask.BindAtOnce, access, Orders.Put(access, body, incomplete: false), ct);
        if (!answer.IsSuccess)
        {
            answer = await examination.MakeAsync(Ask.Bind, access, Orders.Put(access, body), ct);
        }

        if (answer.IsSuccess && (answer.Status != 202 || await examination.FollowAsync(Ask.BindProgress, access, answer, ct) == "succeeded"))
        {
            await UseAsync(examination, choice, access, ct);
        }
    }

    private static async Task UseAsync(Examination examination, Choice choice, MadeThing access, CancellationToken ct)
    {
        await examination.AskAsync(Ask.BindSame, Orders.Put(access, Orders.Bind(choice.ServiceId, access.Plan)), ct);
        await examination.AskAsync(Ask.BindDifferent, Orders.Put(access, Orders.Bind(choice.ServiceId, access.Plan, "broker-check")), ct);
        if (choice.AreBindingsRetrievable)
        {
            await examination.AskAsync(Ask.FetchBinding, Orders.Get(access), ct);
            await examination.AskAsync(Ask.FetchUnknownBinding, Orders.Get(access with { Binding = Orders.NewId() }), ct);
        }

        await examination.AskAsync(Ask.UnbindNoIds, Orders.Delete(access, hinted: false), ct);
        var answer = await examination.AskAsync(Ask.Unbind, Orders.Delete(access), ct);
        var isGone = answer.Status is 200 or 410
            || (answer.Status == 202 && await examination.FollowAsync(Ask.UnbindProgress, access, answer, ct) is "succeeded" or "gone");
        if (!isGone)
        {
            return;
        }

        await examination.ForgetAsync(access, ct);
        await examination.AskAsync(Ask.UnbindAgain, Orders.Delete(access), ct);
        if (choice.AreBindingsRetrievable)
        {
            await examination.AskAsync(Ask.FetchUnbound, Orders.Get(access), ct);
        }
    }
}
