namespace Marketplace.Web.Accounts;

/// <summary>Section <c>Demo</c>: fictional vendors and one-click people. Refused outside Development.</summary>
internal sealed record DemoOptions
{
    public bool Enabled { get; init; }

    public static DemoOptions From(IConfiguration configuration) =>
        configuration.GetSection("Demo").Get<DemoOptions>() ?? new DemoOptions();
}
