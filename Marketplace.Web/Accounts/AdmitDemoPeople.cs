using System.Globalization;
using Catalog;
using Catalog.Municipalities;
using Marketplace.Web.Language;

namespace Marketplace.Web.Accounts;

/// <summary>Makes the demonstration's people members, so that a town knows how many share its work.</summary>
internal sealed class AdmitDemoPeople(DemoPeople people, AdmitMember admit) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        CultureInfo.CurrentUICulture = Cultures.Default;
        foreach (var person in people.All)
        {
            if (person.Actor is { } known)
            {
                await admit.RunAsync(DemoPeople.Issuer, person.Key, known, Actor.Platform, cancellationToken);
            }
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
