using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Marketplace.Web.Tests.Pages;

/// <summary>What the portal answered.</summary>
internal sealed record Answer(HttpStatusCode Status, string? Location, IHtmlDocument Page)
{
    /// <summary>The fields of the form around the first match, as a browser would send them untouched.</summary>
    public Fields Form(string within) => Fields.Of((IHtmlFormElement)(Page.QuerySelector(within)?.Closest("form")
        ?? throw new InvalidOperationException($"No form with {within}: {Page.Body?.TextContent}")));

    public string Text(string selector) => string.Join('\n', Page.QuerySelectorAll(selector).Select(each => each.TextContent.Trim()));
}

/// <summary>The fields of a form.</summary>
internal sealed record Fields(IReadOnlyList<KeyValuePair<string, string>> Pairs)
{
    public Fields With(string name, string value) =>
        new([.. Pairs.Where(pair => pair.Key != name), KeyValuePair.Create(name, value)]);

    public string? this[string name] => Pairs.FirstOrDefault(pair => pair.Key == name).Value;

    public static Fields Of(IHtmlFormElement form) => new([.. form.Elements.SelectMany(Read)]);

    private static IEnumerable<KeyValuePair<string, string>> Read(IHtmlElement element) => element switch
    {
        IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => [],
        IHtmlInputElement { Name: { } name } input => [KeyValuePair.Create(name, input.Value)],
        IHtmlTextAreaElement { Name: { } name } area => [KeyValuePair.Create(name, area.Value)],
        IHtmlSelectElement { Name: { } name } select => [KeyValuePair.Create(name, select.Value ?? string.Empty)],
        _ => [],
    };
}

/// <summary>A browser without scripts.</summary>
internal sealed class Visitor(HttpClient client)
{
    private readonly HtmlParser parser = new();

    public async Task<Answer> ReadAsync(string address, CancellationToken ct)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), ct);
        return await AnswerAsync(answer, ct);
    }

    public async Task<Answer> SendAsync(string address, Fields fields, CancellationToken ct)
    {
        using var content = new FormUrlEncodedContent(fields.Pairs);
        using var answer = await client.PostAsync(new Uri(address, UriKind.Relative), content, ct);
        return await AnswerAsync(answer, ct);
    }

    private async Task<Answer> AnswerAsync(HttpResponseMessage answer, CancellationToken ct)
    {
        var location = answer.Headers.Location is not { } to ? null : to.IsAbsoluteUri ? to.PathAndQuery + to.Fragment : to.ToString();
        return new Answer(answer.StatusCode, location, await parser.ParseDocumentAsync(await answer.Content.ReadAsStringAsync(ct), ct));
    }
}
