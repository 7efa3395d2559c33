using Marketplace.Web.Hosting;

var builder = WebApplication.CreateBuilder(args);
if (StartRefusals.Of(builder.Configuration, builder.Environment) is { Count: > 0 } refusals)
{
    await Console.Error.WriteLineAsync(string.Join(Environment.NewLine, refusals));
    return 1;
}

builder.AddMarketplaceWeb();
builder.AddEmbeddedApi();

var app = builder.Build();
app.MapMarketplaceWeb();
app.MapEmbeddedApi();
try
{
    await app.RunAsync();
    return 0;
}
catch (OperationCanceledException)
{
    // Ctrl-C while it was still starting.
    return 0;
}
catch (StartRefusedException refused)
{
    await Console.Error.WriteLineAsync(refused.Message);
    return 1;
}
