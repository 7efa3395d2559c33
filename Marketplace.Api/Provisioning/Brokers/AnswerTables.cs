namespace Marketplace.Api.Provisioning.Brokers;

/// <summary>What each status means to each call: the tables of the specification (Orphans, status codes), one per call.</summary>
internal static class AnswerTables
{
    public static Answer<ProvisionReply> Provision(RawAnswer raw) => raw.Status switch
    {
        201 => raw.Promised<ProvisionReply>(Verdict.Done, malformed: Verdict.InDoubt),
        200 => raw.Promised<ProvisionReply>(Verdict.Done, malformed: Verdict.Unclear),
        202 => raw.Promised<ProvisionReply>(Verdict.Accepted, malformed: Verdict.InDoubt),
        409 => raw.Say<ProvisionReply>(Verdict.Clash),
        _ => raw.Otherwise<ProvisionReply>(),
    };

    public static Answer<BindReply> Bind(RawAnswer raw) => raw.Status switch
    {
        201 => raw.Promised<BindReply>(Verdict.Done, malformed: Verdict.InDoubt),
        200 => raw.Promised<BindReply>(Verdict.Done, malformed: Verdict.Unclear),
        202 => raw.Promised<BindReply>(Verdict.Accepted, malformed: Verdict.InDoubt),
        409 => raw.Say<BindReply>(Verdict.Clash),
        _ => raw.Otherwise<BindReply>(),
    };

    /// <summary>A failed update leaves the instance as it was; one in doubt is read back, never taken away.</summary>
    public static Answer<UpdateReply> Update(RawAnswer raw) => raw.Status switch
    {
        200 => raw.Promised<UpdateReply>(Verdict.Done, malformed: Verdict.Unclear),
        202 => raw.Promised<UpdateReply>(Verdict.Accepted, malformed: Verdict.InDoubt),
        _ => raw.Otherwise<UpdateReply>(),
    };

    /// <summary>Deleting is repeated until it is done, so a body that cannot be understood does no harm.</summary>
    public static Answer<DeleteReply> Delete(RawAnswer raw) => raw.Status switch
    {
        200 or 410 => raw.Say<DeleteReply>(Verdict.Done),
        202 => raw.Promised<DeleteReply>(Verdict.Accepted, malformed: Verdict.InDoubt),
        _ => raw.Otherwise<DeleteReply>(),
    };

    public static Answer<T> Fetch<T>(RawAnswer raw)
        where T : class, IBrokerReply => raw.Status switch
        {
            200 => raw.Promised<T>(Verdict.Done, malformed: Verdict.InDoubt),
            404 or 410 => raw.Say<T>(Verdict.Missing),
            _ => raw.Otherwise<T>(),
        };

    /// <summary>410 is success while deleting and nothing at all while creating; the caller knows which.</summary>
    public static ProgressAnswer Progress(RawAnswer raw)
    {
        var answer = Fetch<ProgressReply>(raw);
        var progress = raw.Status == 410 ? Brokers.Progress.Gone : answer.Body?.State switch
        {
            "in progress" => Brokers.Progress.Running,
            "succeeded" => Brokers.Progress.Succeeded,
            "failed" => Brokers.Progress.Failed,
            _ => Brokers.Progress.Unknown,
        };
        return new(progress, answer.Verdict, raw.Redaction.Of(answer.Body?.Description) ?? answer.Words, raw.RetryAfter) { Body = answer.Body };
    }
}
