namespace Catalog.Storage;

/// <summary>A write that carried a key of the caller's own: the proof that it was done, and with which order.</summary>
public sealed class AnsweredRequest
{
    private AnsweredRequest() { }

    public AnsweredRequest(Actor by, string act, RequestKey key, string result, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(key);
        Owner = OwnerOf(by);
        Act = act;
        Key = key.Key;
        Digest = key.Digest;
        Result = result;
        At = now;
    }

    /// <summary>Whose key: keys of two callers never meet.</summary>
    public string Owner { get; private set; } = null!;

    /// <summary>Name of the act, such as <c>subscribe</c>.</summary>
    public string Act { get; private set; } = null!;

    public string Key { get; private set; } = null!;

    public string Digest { get; private set; } = null!;

    /// <summary>Id of what was made.</summary>
    public string Result { get; private set; } = null!;

    public DateTimeOffset At { get; private set; }

    public static string OwnerOf(Actor by)
    {
        ArgumentNullException.ThrowIfNull(by);
        return $"{by.Kind}:{by.Id}";
    }
}
