using System.Globalization;
using Catalog;
using Catalog.Provisioning.Identity;
using Marketplace.Web.Accounts;
using Marketplace.Web.Language;

namespace Marketplace.Web.Hosting;

/// <summary>Names the local cloud's identity provider for the town of the demonstration, so that sign-in is wired for its orders.</summary>
/// <remarks>A town that has named another one meanwhile keeps it.</remarks>
internal sealed class DemoIdentity(RegisterIdentityProvider register, IdentityProviderSheets sheets, DemoPeople people, LocalCloudOptions cloud) : IHostedService
{
    private const string Path = "/idp";

    /// <summary>The local cloud's own default; who has it can register clients at an identity provider without passwords.</summary>
    private const string Token = "local-cloud-identity-only";

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        CultureInfo.CurrentUICulture = Cultures.Default;
        var clerk = people.Find("town")!.Actor!;
        var issuer = new Uri(cloud.Address, Path).AbsoluteUri;
        if ((await sheets.FindAsync(clerk.Municipality!.Value, clerk, cancellationToken)).Value is { } known && !IsAnEarlierOfOurs(known.Issuer, issuer))
        {
            return;
        }

        var order = new IdentityProviderOrder(clerk.Municipality.Value, issuer, Token);
        if (await register.RunAsync(order, clerk, cancellationToken) is { IsDone: false, Fault: var refused })
        {
            throw new StartRefusedException(FaultText.Of(refused));
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The local cloud may have been started at another port before.</summary>
    private static bool IsAnEarlierOfOurs(string known, string issuer) =>
        known != issuer && Uri.TryCreate(known, UriKind.Absolute, out var uri) && uri.IsLoopback && uri.AbsolutePath == Path;
}
