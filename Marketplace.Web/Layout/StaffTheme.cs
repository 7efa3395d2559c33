using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using MudBlazor;

namespace Marketplace.Web.Layout;

/// <summary>MudBlazor's theme as a stylesheet of its own, rendered once: the content policy allows no inline style element.</summary>
internal sealed partial class StaffTheme
{
    private readonly Lazy<Task<string>> _css;

    public StaffTheme(IServiceScopeFactory scopes, ILoggerFactory logs) => _css = new(() => RenderAsync(scopes, logs));

    public Task<string> ReadAsync() => _css.Value;

    private static async Task<string> RenderAsync(IServiceScopeFactory scopes, ILoggerFactory logs)
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, logs);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = new Dictionary<string, object?>(StringComparer.Ordinal) { [nameof(MudThemeProvider.Theme)] = Theme.Staff };
            var root = await renderer.RenderComponentAsync<MudThemeProvider>(ParameterView.FromDictionary(parameters));
            return root.ToHtmlString();
        });
        return WebUtility.HtmlDecode(StyleTag().Replace(html, string.Empty));
    }

    [GeneratedRegex("</?style[^>]*>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StyleTag();
}
