using LocalCloud.Broker;

namespace LocalCloud.Instances;

internal sealed record ProgressReply(string State, string Description);

/// <summary>The answer to <c>last_operation</c>, the same for instances and bindings.</summary>
internal static class Progress
{
    public static BrokerAnswer Of(Lifetime? life, string? operation, DateTimeOffset now)
    {
        if (life is null)
        {
            return BrokerAnswer.NotFound("There is nothing with this id, and there never was.");
        }

        if (operation is null && life.StateAt(now) == LifeState.Gone)
        {
            return BrokerAnswer.Gone;
        }

        return life.EndOf(operation) switch
        {
            null => BrokerAnswer.Invalid("There is no such operation."),
            { } end when now < end =>
                BrokerAnswer.Done(new ProgressReply("in progress", "The operation is in progress.")) with { AskAgain = true },
            _ => BrokerAnswer.Done(new ProgressReply("succeeded", "The operation has succeeded.")),
        };
    }
}
