using ExampleBroker;
using VendorKit;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddVendorBroker<ExampleTenants>(ExampleOffers.All);

var app = builder.Build();
app.MapVendorBroker();
app.MapExampleApplication();
await app.RunAsync();
