namespace Marketplace.Api.Provisioning.Hosted;

/// <summary>Another call has changed the instance since it was read; nothing was saved.</summary>
internal sealed class StaleRecordException : Exception
{
    public StaleRecordException()
        : base("Another call has changed the instance since it was read.")
    {
    }

    public StaleRecordException(string message)
        : base(message)
    {
    }

    public StaleRecordException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
