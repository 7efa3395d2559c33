using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Marketplace.Api.Tests.Edge;

/// <summary>Lets no answer through whose status the committed API description does not name for that operation.</summary>
internal sealed class AsDocumented(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private static readonly IReadOnlyList<(Regex Path, JsonObject Methods)> Documented =
        [.. Snapshot.Read()["paths"]!.AsObject().OrderBy(path => path.Key.Count(letter => letter == '{')).Select(path => (
            new Regex('^' + Regex.Replace(path.Key, @"\{[^}]+\}", "[^/]+") + '$', RegexOptions.None, TimeSpan.FromSeconds(1)), path.Value!.AsObject()))];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = await base.SendAsync(request, cancellationToken);
        var (path, method, status) = (request.RequestUri!.AbsolutePath, request.Method.Method.ToLowerInvariant(), (int)answer.StatusCode);
        var operation = Documented.FirstOrDefault(each => each.Path.IsMatch(path) && each.Methods.ContainsKey(method)).Methods?[method];
        if (operation is not null && operation["responses"]![$"{status}"] is null)
        {
            throw new InvalidOperationException($"{method} {path} answered {status}, which /openapi/v1.json does not name.");
        }

        return answer;
    }
}
