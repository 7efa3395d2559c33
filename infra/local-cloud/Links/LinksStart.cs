namespace LocalCloud.Links;

internal static class LinksStart
{
    private const int LargestAnswer = 1024 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public static IServiceCollection AddLinks(this IServiceCollection services)
    {
        services.AddHttpClient(nameof(PullLink), client =>
        {
            client.Timeout = Patience;
            client.MaxResponseContentBufferSize = LargestAnswer;
        }).ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseProxy = false,
            UseCookies = false,
        });
        return services.AddSingleton<PullLink>().AddSingleton<OpenLink>();
    }
}
