using Catalog.Publishing.Questions;
using EndToEnd.Tests.Case;
using Marketplace.Web.Publishing;

namespace EndToEnd.Tests.Publishing;

/// <summary>One thing that a page or the API says against a descriptor.</summary>
internal sealed record Said(string Message, string Remedy);

/// <summary>The form of a draft in the browser: its own buttons, its own fields.</summary>
internal sealed class ListingForm(Desk desk, string offering)
{
    /// <summary>Sets every field of the form to what it is to hold; gives the names of those that cannot hold it.</summary>
    private const string Fill = """
        wanted => {
          const names = new Set([...document.querySelectorAll('form fieldset.section [name]')].map(each => each.name).filter(name => name.includes('.')));
          const wrong = [];
          for (const name of names) {
            const fields = [...document.querySelectorAll('form [name="' + name + '"]')].filter(each => each.type !== 'submit');
            const values = wanted[name] ?? [];
            for (const field of fields) {
              if (field.type === 'radio' || field.type === 'checkbox') field.checked = values.includes(field.value);
              else field.value = values[0] ?? '';
            }
            const held = fields.flatMap(field => field.type === 'radio' || field.type === 'checkbox' ? (field.checked ? [field.value] : []) : [field.value]).filter(value => value !== '');
            if (held.length !== values.filter(value => value !== '').length || held.some(value => !values.includes(value))) wrong.push(name);
          }
          return [...wrong, ...Object.keys(wanted).filter(name => !names.has(name))];
        }
        """;

    private const string Findings = """
        () => [...document.querySelectorAll('form .error p')].map(each => [each.firstChild.textContent.trim(), each.querySelector('span').textContent.trim()])
        """;

    public Task OpenAsync(string section) => desk.GoAsync(AddressOf(section));

    /// <summary>Makes the form hold these fields and presses «save».</summary>
    /// <returns>The fields that a browser cannot be made to hold, such as an option that is not offered; then nothing was pressed.</returns>
    public async Task<IReadOnlyList<string>> SaveAsync(QuestionSet set, string section, IReadOnlyList<KeyValuePair<string, string>> fields)
    {
        await OpenAsync(section);
        foreach (var table in set.Sections.Single(each => each.Key == section).Questions.Where(each => each.Type == QuestionType.Table))
        {
            await FitAsync(table.Key, fields.Select(field => field.Key).Where(name => name.StartsWith(table.Key + "[", StringComparison.Ordinal)).Select(name => name.Split(']')[0]).Distinct().Count());
        }

        var wanted = fields.Where(field => field.Key.StartsWith(section + ".", StringComparison.Ordinal)).GroupBy(field => field.Key, StringComparer.Ordinal)
            .ToDictionary(each => each.Key, each => each.Select(field => field.Value).ToArray(), StringComparer.Ordinal);
        var wrong = await desk.Page.EvaluateAsync<string[]>(Fill, wanted);
        if (wrong.Length == 0)
        {
            await desk.Page.Locator("button[name=act][value=save]").ClickAsync();
        }

        return wrong;
    }

    public async Task<IReadOnlyList<Said>> FindingsAsync(string section)
    {
        // As after a submission that was refused: what nobody has touched is judged too.
        await desk.GoAsync($"{AddressOf(section)}&all=true");
        return [.. (await desk.Page.EvaluateAsync<string[][]>(Findings)).Select(each => new Said(each[0], each[1]))];
    }

    /// <summary>The sentence by which a save was refused; <c>null</c> = it was kept.</summary>
    public async Task<string?> RefusalAsync() =>
        await desk.Page.Locator("[role=alert] p").CountAsync() == 0 ? null : await desk.Page.Locator("[role=alert] p").First.TextContentAsync();

    /// <summary>Whether nothing is left that keeps the draft from being submitted; read beside the findings.</summary>
    public async Task<bool> IsValidAsync() => await desk.Page.Locator("section[aria-labelledby=end] li").CountAsync() == 0;

    private string AddressOf(string section) => $"/vendor/listings/{offering}?section={section}";

    /// <summary>Rows are taken away and added by the buttons of the form; an empty row stands until the next save.</summary>
    private async Task FitAsync(string table, int rows)
    {
        var there = desk.Page.Locator($"[id='{table}'] > fieldset");
        while (await there.CountAsync() is var count && count > rows)
        {
            await desk.Page.Locator($"button[name='{QuestionButtons.Remove}'][value='{table}[{count - 1}]']").ClickAsync();
        }

        if (await there.CountAsync() < rows)
        {
            await desk.Page.Locator($"button[name='{QuestionButtons.Add}'][value='{table}']").ClickAsync();
        }
    }
}
