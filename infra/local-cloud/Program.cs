using LocalCloud.Hosting;
using LocalCloud.Storage;

// A demo cloud behaves the same wherever it is started: its own arguments and environment decide, never the settings
// files of the program that started it.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = Environments.Production });
builder.Configuration.Sources.Clear();
builder.Configuration.AddEnvironmentVariables().AddCommandLine(args);
builder.AddLocalCloud();

var app = builder.Build();
if (await app.PrepareStorageAsync(app.Lifetime.ApplicationStopping) is { } refusal)
{
    await Console.Error.WriteLineAsync(refusal);
    return 1;
}

app.MapLocalCloud();
await app.RunAsync();
return 0;
