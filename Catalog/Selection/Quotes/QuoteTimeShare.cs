using System.Security.Cryptography;

namespace Catalog.Selection.Quotes;

/// <summary>The marketplace's own share of a request's keys: used to seal until the deadline, and to open only from then on.</summary>
/// <remarks>
/// It makes the clock a third holder: the town's codes alone open nothing before the time. It has a table of its own, so that nothing
/// which shows a request ever loads it, and it leaves this class only by the two doors below.
/// </remarks>
public sealed class QuoteTimeShare
{
    public const int Length = 32;

    private QuoteTimeShare() { }

    public QuoteTimeShare(QuoteRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        Request = request.Id;
        Share = RandomNumberGenerator.GetBytes(Length);
    }

    public QuoteRequestId Request { get; private set; }

    private byte[] Share { get; set; } = null!;

    internal byte[] ForSealing(QuoteRequest request, DateTimeOffset now) => request.Id == Request && request.IsOpenAt(now)
        ? Share
        : throw new InvalidOperationException("Nothing is sealed after the deadline, or for another request.");

    internal byte[] ForOpening(QuoteRequest request, DateTimeOffset now) => request.Id == Request && request.OpeningRefusal(now) is null
        ? Share
        : throw new InvalidOperationException("Nothing is opened before the deadline, or of another request.");
}
