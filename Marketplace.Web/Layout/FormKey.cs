using Catalog;

namespace Marketplace.Web.Layout;

/// <summary>The key that a form carries so that sending it twice does the thing once.</summary>
internal static class FormKey
{
    public static Guid New() => Guid.CreateVersion7();

    /// <summary>Going back and sending other words is another order; only the very same form is a repeat.</summary>
    public static RequestKey Of(Guid key, string canonicalOrder)
    {
        var whole = RequestKey.For(key.ToString(), canonicalOrder);
        return whole with { Key = $"{whole.Key}.{whole.Digest[..16]}" };
    }
}
