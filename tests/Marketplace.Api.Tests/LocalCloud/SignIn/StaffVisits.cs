using System.Net;
using System.Text.RegularExpressions;
using TestKit;

namespace Marketplace.Api.Tests.LocalCloud.SignIn;

/// <summary>What somebody of a municipality does in the browser to get into an application.</summary>
internal static partial class StaffVisits
{
    /// <summary>Follows the link of the application and says at the identity provider who one is, where that asks.</summary>
    public static async Task<SeenPage> SignInAsync(this Visitor visitor, string staff)
    {
        var asked = await visitor.GetAsync("sign-in/start");
        return Hidden("to").Match(asked.Html) is { Success: true } to
            ? await visitor.PostAsync(
                "/idp/sign-in", ("staff", staff), ("to", WebUtility.HtmlDecode(to.Groups["value"].Value)), ("__RequestVerificationToken", Token().Match(asked.Html).Groups["value"].Value))
            : asked;
    }

    /// <summary>What the browser keeps of a member of staff who has signed in at the identity provider.</summary>
    public static async Task<string> CookieAsync(LocalCloudProcess cloud, string staff)
    {
        var issuer = new Uri(cloud.Issuer);
        using var handler = new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false };
        using var http = new HttpClient(handler);
        await using var client = await OwnClient.StartAsync(cloud);
        var id = (string)(await client.RegisterAsync(client.Metadata())).Body["client_id"]!;
        var page = await http.GetStringAsync(OwnClient.Question(cloud.Issuer, id), TestContext.Current.CancellationToken);
        using var content = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["staff"] = staff,
            ["to"] = WebUtility.HtmlDecode(Hidden("to").Match(page).Groups["value"].Value),
            ["__RequestVerificationToken"] = Token().Match(page).Groups["value"].Value,
        });
        using var signedIn = await http.PostAsync(new Uri($"{cloud.Issuer}/sign-in"), content, TestContext.Current.CancellationToken);
        return handler.CookieContainer.GetCookieHeader(issuer);
    }

    /// <summary>Whether the application itself is seen, and by whom.</summary>
    public static async Task<string?> SeenAsAsync(this Visitor visitor) =>
        Person().Match((await visitor.GetAsync()).Html) is { Success: true } person ? person.Groups["name"].Value : null;

    private static Regex Hidden(string name) => new($"name=\"{name}\" value=\"(?<value>[^\"]+)\"", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    [GeneratedRegex("__RequestVerificationToken\" value=\"(?<value>[^\"]+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();

    [GeneratedRegex("class=\"person\".*?<span>(?<name>[^<]+)</span>", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex Person();
}
