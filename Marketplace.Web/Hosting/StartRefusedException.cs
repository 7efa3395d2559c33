namespace Marketplace.Web.Hosting;

/// <summary>The program cannot start, for a reason that a person can mend; only the sentence is shown.</summary>
internal sealed class StartRefusedException : Exception
{
    public StartRefusedException() { }

    public StartRefusedException(string message)
        : base(message) { }

    public StartRefusedException(string message, Exception innerException)
        : base(message, innerException) { }
}
