using System.Globalization;
using Bunit;
using Catalog.Municipalities;
using Catalog.Storage;
using Marketplace.Web.Accounts;
using Marketplace.Web.Municipalities;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using TestKit;

namespace Marketplace.Web.Tests.Pages;

/// <summary>Renders components in one of the two languages, pages over the seeded database.</summary>
public abstract class PageTest : BunitContext, IAsyncLifetime
{
    protected static readonly MyTown Shirakawa = new(
        MunicipalityCode.Parse("215066", null), "白川町", "Shirakawa Cho", "岐阜県", "Gifu", "21", 7_417, IsFixed: false);

    private readonly HttpContextAccessor http = new() { HttpContext = new DefaultHttpContext() };

    protected PageTest()
    {
        Speak("ja-JP");
        Services.AddLocalization();
        Services.AddSingleton(TimeProvider.System);
        JSInterop.Mode = JSRuntimeMode.Loose;
        this.AddAuthorization();
    }

    protected CancellationToken Ct { get; } = Xunit.TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    async ValueTask IAsyncDisposable.DisposeAsync()
    {
        await DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected static void Speak(string culture) =>
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);

    /// <summary>Pages read from this database; the reader has chosen a municipality or none.</summary>
    protected void ReadFrom(TestDatabase database, string? municipality = null)
    {
        if (municipality is not null)
        {
            http.HttpContext!.Request.Headers.Cookie = $"{MyMunicipality.Cookie}={municipality}";
        }

        Services.AddSingleton<IHttpContextAccessor>(http);
        Services.AddSingleton(database.Get<IDbContextFactory<MarketplaceDb>>());
        Services.AddSingleton(database.Get<Catalog.Search.OfferingSearch>());
        Services.AddSingleton(database.Get<Catalog.Offerings.OfferingSheets>());
        Services.AddSingleton(database.Get<Catalog.Ladder.LadderSheets>());
        Services.AddSingleton(database.Get<Catalog.Standards.BusinessAreas>());
        Services.AddSingleton(database.Get<Prefectures>());
        Services.AddSingleton(database.Get<MunicipalitySearch>());
        Services.AddSingleton(database.Get<MunicipalitySheets>());
        Services.AddScoped<CurrentActor>();
        Services.AddScoped<MyMunicipality>();
        Services.AddSingleton(database.Get<Catalog.Publishing.Sources.SourceSheets>());
        Services.AddSingleton(database.Get<Catalog.Publishing.Funnel.ShowingTally>());
        Services.AddScoped<Marketplace.Web.Publishing.Funnel.Showings>();
        Services.AddSingleton<Microsoft.AspNetCore.Components.Forms.AntiforgeryStateProvider, NoAntiforgery>();
    }

    private sealed class NoAntiforgery : Microsoft.AspNetCore.Components.Forms.AntiforgeryStateProvider
    {
        public override Microsoft.AspNetCore.Components.Forms.AntiforgeryRequestToken? GetAntiforgeryToken() => null;
    }
}
