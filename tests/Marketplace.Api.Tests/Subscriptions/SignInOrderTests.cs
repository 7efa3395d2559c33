using Catalog;
using Catalog.Municipalities;
using Catalog.Provisioning;
using Catalog.Provisioning.Identity;
using Catalog.Storage;
using Marketplace.Api.Tests.Edge;
using Marketplace.Api.Tests.Provisioning;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TestKit;

namespace Marketplace.Api.Tests.Subscriptions;

/// <summary>Which orders get the steps of sign-in.</summary>
public sealed class SignInOrderTests(Apis apis)
{
    [Theory]
    [InlineData(Engine.Sqlite, true, true)]
    [InlineData(Engine.PostgreSQL, true, true)]
    [InlineData(Engine.Sqlite, true, false)]
    [InlineData(Engine.Sqlite, false, true)]
    public async Task Order_gets_the_steps_when_the_plan_takes_sign_in_and_the_town_has_a_provider(Engine engine, bool taken, bool provided)
    {
        await using var api = await apis.StartAsync(engine);
        await api.RegisterBrokersAsync();
        await using (var db = await api.Services.GetRequiredService<IDbContextFactory<MarketplaceDb>>().CreateDbContextAsync(ApiUnderTest.Ct))
        {
            var now = TimeProvider.System.GetUtcNow();
            var plan = db.BrokerPlans.Add(new BrokerPlan("aozora", "aozora-kenko", "aozora-kenko-basic")).Entity;
            plan.Read(new BrokerPlanTerms(true, true, false, null, null, null, null) { TakesSignIn = taken }, now);
            var town = MunicipalityCode.Parse(provided ? ApiUnderTest.Town : ApiUnderTest.OtherTown, null);
            db.IdentityProviders.Add(new IdentityProvider(town)).Entity
                .Register(new FoundIssuer("https://issuer.example", "https://issuer.example/reg", "https://issuer.example/auth"), [1], Actor.Platform, now);
            Assert.True((await db.SaveProgressAsync(ApiUnderTest.Ct)).IsDone);
        }

        var client = await api.AsAsync("own-town");
        var order = await client.PostAsync("/api/v1/subscriptions", Bodies.Order()).BodyAsync();
        var operation = await client.AskAsync($"/api/v1/operations/{order.Text("operation")}").BodyAsync();

        StepKind[] expected = [StepKind.CreateTenant, StepKind.BindAccess, .. taken && provided ? TestHouse.SignInKinds : [], StepKind.Confirm, StepKind.Open];
        Assert.Equal(expected.Select(kind => kind.ToString()), operation.Items("steps").Select(step => step.Text("kind")), StringComparer.OrdinalIgnoreCase);
    }
}
