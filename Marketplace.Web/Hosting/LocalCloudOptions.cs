namespace Marketplace.Web.Hosting;

/// <summary>Section <c>LocalCloud</c>: the stand-in for the government cloud, in Development only.</summary>
internal sealed record LocalCloudOptions
{
    public bool Enabled { get; init; } = true;

    public Uri Address { get; init; } = new("http://127.0.0.1:5090");

    public static LocalCloudOptions From(IConfiguration configuration) =>
        configuration.GetSection("LocalCloud").Get<LocalCloudOptions>() ?? new LocalCloudOptions();
}
