using Microsoft.AspNetCore.Http.Features;

namespace LocalCloud.Hosting;

internal static class FeatureReading
{
    /// <summary>What a gate has found out about the request; its absence means the gate was left out, which is a bug.</summary>
    public static T GetRequired<T>(this IFeatureCollection features)
        where T : class =>
        features.Get<T>() ?? throw new InvalidOperationException($"No gate has set {typeof(T).Name} for this request.");
}
