using LocalCloud.Hosting;
using LocalCloud.Storage;

// A demo cloud behaves the same wherever it is started: its own arguments and environment decide, never the settings
// files of the program that started it.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = Environments.Production });
builder.Configuration.Sources.Clear();
builder.Configuration.AddEnvironmentVariables().AddCommandLine(args);
builder.AddLocalCloud();

var app = builder.Build();
await app.PrepareStorageAsync(app.Lifetime.ApplicationStopping);
app.MapLocalCloud();
await app.RunAsync();
