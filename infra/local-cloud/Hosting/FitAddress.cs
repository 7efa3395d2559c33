namespace LocalCloud.Hosting;

/// <summary>Which addresses that others name this cloud calls or sends people to: https, or anything on this very machine.</summary>
internal static class FitAddress
{
    private const int Longest = 2_000;

    public static bool IsFit(string? address) =>
        address is { Length: > 0 and <= Longest } && !address.Any(char.IsControl) && Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && uri.Host.Length > 0 && uri.UserInfo.Length == 0 && uri.Fragment.Length == 0
        && (uri.Scheme == Uri.UriSchemeHttps || (uri.IsLoopback && uri.Scheme == Uri.UriSchemeHttp));
}
