using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;

namespace Marketplace.Api.Tests.LocalCloud;

/// <summary>A page as a browser without JavaScript sees it.</summary>
public sealed record SeenPage(HttpStatusCode Status, string Html, HttpResponseMessage Message);

/// <summary>Visits one application with a cookie jar of its own and fills in its forms.</summary>
public sealed partial class Visitor(Uri home) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false, UseCookies = true })
    {
        BaseAddress = home,
    };

    public async Task<SeenPage> GetAsync(string path = "", string language = "ja", string? user = null, string? password = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.AcceptLanguage.Add(new StringWithQualityHeaderValue(language));
        if (user is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue(
                "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{password}")));
        }

        return await SeenAsync(await _http.SendAsync(request, TestContext.Current.CancellationToken));
    }

    /// <summary>Opens the page with the form, takes its token along and sends the fields.</summary>
    public async Task<SeenPage> FillAsync(string formPage, string target, params (string Name, string Value)[] fields)
    {
        var token = Token().Match((await GetAsync(formPage)).Html).Groups["token"].Value;
        return await PostAsync(target, [.. fields, ("__RequestVerificationToken", token)]);
    }

    public async Task<SeenPage> PostAsync(string target, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        return await SeenAsync(await _http.PostAsync(
            new Uri(target, UriKind.RelativeOrAbsolute), content, TestContext.Current.CancellationToken));
    }

    public async Task<IReadOnlyList<string>> ResidentsAsync() =>
        [.. ResidentCell().Matches((await GetAsync()).Html).Select(m => m.Groups["number"].Value)];

    public async Task RecordDoseAsync(string resident, string lot, string dose = "1")
    {
        var recorded = await FillAsync("records/new", "records/new", Dose(resident, lot, dose));
        Assert.Equal(HttpStatusCode.OK, recorded.Status);
    }

    public static (string, string)[] Dose(
        string resident, string lot = "AB-1234", string dose = "1", string date = "2025-06-01", string vaccine = "measles-rubella") =>
        [("Resident", resident), ("Vaccine", vaccine), ("Date", date), ("Dose", dose), ("Lot", lot)];

    public void Dispose() => _http.Dispose();

    private static async Task<SeenPage> SeenAsync(HttpResponseMessage response) => new(
        response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), response);

    [GeneratedRegex("__RequestVerificationToken\" value=\"(?<token>[^\"]+)", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Token();

    [GeneratedRegex("<tr><td class=\"number\">(?<number>[0-9]{10})<", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ResidentCell();
}
