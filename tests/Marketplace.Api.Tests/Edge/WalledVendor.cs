using System.Text.RegularExpressions;

namespace Marketplace.Api.Tests.Edge;

/// <summary>The organisation of vendor aozora, which the marketplace itself entered, to be visited by every role.</summary>
internal static partial class WalledVendor
{
    private const string Root = "/api/v1/vendors/{vendor}/";

    public static bool Holds(string template) =>
        template.StartsWith(Root, StringComparison.Ordinal) && !template.StartsWith(Root + "broker", StringComparison.Ordinal);

    public static async Task<int> VisitAsync(string address, HttpClient caller)
    {
        var (method, template) = (address.Split(' ')[0], address.Split(' ')[1]);
        var path = Id().Replace(template.Replace("{vendor}", "aozora", StringComparison.Ordinal), Guid.Empty.ToString());
        using var answer = await caller.SendJsonAsync(new HttpMethod(method), path, BodyOf(method, path.Split('/')[^1]));
        return (int)answer.StatusCode;
    }

    private static string? BodyOf(string method, string act) => (method, act) switch
    {
        ("PUT", "organisation") => """{ "name": "A", "nameEn": "A", "corporateNumber": "7000012050002", "prefecture": "21", "contact": "desk@example.jp" }""",
        ("POST", "signals") => "{}",
        ("POST", "refusal") => """{ "reason": "A" }""",
        ("PUT", "role") or ("POST", "invitations") => """{ "role": "reader" }""",
        ("POST", "qualifications") => """{ "kind": "isms", "number": "A-1", "expiresOn": "2099-03-31" }""",
        ("POST", "sellers") => """{ "product": "A", "seller": "7000012050002" }""",
        _ => null,
    };

    [GeneratedRegex(@"\{[a-z]+:guid\}", RegexOptions.None, 1000)]
    private static partial Regex Id();
}
