using System.Text.Json.Nodes;

namespace Marketplace.Api.Tests.Edge;

/// <summary>Lets no answer through whose status the committed API description does not name for that operation.</summary>
internal sealed class AsDocumented(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private static readonly IReadOnlyList<(string[] Path, JsonObject Methods)> Documented =
        [.. Snapshot.Read()["paths"]!.AsObject().OrderBy(path => path.Key.Count(letter => letter == '{')).Select(path => (
            path.Key.Split('/'), path.Value!.AsObject()))];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = await base.SendAsync(request, cancellationToken);
        var (path, method, status) = (request.RequestUri!.AbsolutePath, request.Method.Method.ToLowerInvariant(), (int)answer.StatusCode);
        var operation = Documented.FirstOrDefault(each => Fits(each.Path, path.Split('/')) && each.Methods.ContainsKey(method)).Methods?[method];
        if (operation is not null && operation["responses"]![$"{status}"] is null)
        {
            throw new InvalidOperationException($"{method} {path} answered {status}, which /openapi/v1.json does not name.");
        }

        return answer;
    }

    private static bool Fits(string[] template, string[] path) =>
        template.Length == path.Length && template.Zip(path).All(part => part.First.StartsWith('{') || part.First == part.Second);
}
