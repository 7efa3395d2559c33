using Catalog;

namespace Marketplace.Api.Edge;

/// <summary>Times in replies carry the offset of Tokyo; what has not happened stays <c>null</c>.</summary>
internal static class ReplyTime
{
    public static DateTimeOffset? At(DateTimeOffset? instant) => instant is { } happened ? Tokyo.At(happened) : null;
}
