namespace LocalCloud.Hosting;

/// <summary>A client for calls to addresses that others have named: time and size are bounded, and no redirect is followed.</summary>
internal static class BoundedLine
{
    private const int LargestAnswer = 256 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static void AddBoundedLine(this IServiceCollection services, string name) =>
        services.AddHttpClient(name, client =>
        {
            client.Timeout = Patience;
            client.MaxResponseContentBufferSize = LargestAnswer;
        }).ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
        });
}
